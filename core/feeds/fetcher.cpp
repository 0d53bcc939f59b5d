#include "core/feeds/fetcher.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

namespace tagliando {

namespace {

constexpr int cancelPollMs = 100;

Error failed(const char *code, const QUrl &url, const char *name = nullptr, const QVariant &value = {})
{
    Error error{QLatin1String(code), {{QStringLiteral("url"), url.toDisplayString()}}};
    if (name)
        error.args.insert(QLatin1String(name), value);
    return error;
}

Result<FetchAnswer> readFile(const FetchRequest &request)
{
    QFile file(request.url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly))
        return failed("fetch.no_file", request.url, "reason", file.errorString());
    FetchAnswer answer;
    answer.url = request.url;
    answer.body = file.read(request.cap + 1); // not size(): a device or a growing file says anything
    if (answer.body.size() > request.cap)
        return failed("fetch.too_large", request.url, "limit", request.cap);
    if (file.error() != QFileDevice::NoError)
        return failed("fetch.no_file", request.url, "reason", file.errorString());
    return answer;
}

/// One exchange: the reply, what has arrived of it, and why it was cut short.
class Download {
public:
    Download(const FetchRequest &request, const Progress &progress) : request_(request), progress_(progress) {}

    Result<FetchAnswer> run(const QNetworkRequest &prepared)
    {
        QNetworkAccessManager network;
        reply_ = network.get(prepared);
        QEventLoop loop;
        QObject::connect(reply_, &QNetworkReply::readyRead, &loop, [&] { take(); });
        QObject::connect(reply_, &QNetworkReply::finished, &loop, [&] { loop.quit(); });
        QTimer poll;
        QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
            if (progress_.cancelled())
                cut(Error{QStringLiteral("job.cancelled"), {}});
        });
        poll.start(cancelPollMs);
        QTimer total;
        total.setSingleShot(true);
        QObject::connect(&total, &QTimer::timeout, &loop, [&] { cut(failed("fetch.timeout", request_.url)); });
        total.start(request_.totalMs);
        if (!reply_->isFinished())
            loop.exec();
        take();
        const Result<FetchAnswer> answer = judge();
        delete reply_;
        return answer;
    }

private:
    void take()
    {
        if (cut_ || !reply_->isOpen())
            return;
        answer_.body += reply_->readAll();
        const qint64 length = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong();
        if (answer_.body.size() > request_.cap || length > request_.cap)
            cut(failed("fetch.too_large", request_.url, "limit", request_.cap));
        else if (length > 0)
            progress_.report(static_cast<double>(answer_.body.size()) / static_cast<double>(length), QStringLiteral("progress.download"));
    }

    void cut(const Error &why)
    {
        if (cut_)
            return;
        cut_ = true;
        error_ = why;
        if (reply_->isRunning())
            reply_->abort();
    }

    Result<FetchAnswer> judge()
    {
        if (cut_)
            return error_;
        const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        switch (reply_->error()) {
        case QNetworkReply::NoError:
            break;
        case QNetworkReply::SslHandshakeFailedError:
            return failed("fetch.tls", request_.url, "reason", reply_->errorString());
        case QNetworkReply::OperationCanceledError: // transfer timeout: nothing else aborts without cut()
        case QNetworkReply::TimeoutError:
            return failed("fetch.timeout", request_.url);
        case QNetworkReply::InsecureRedirectError:
        case QNetworkReply::TooManyRedirectsError:
            return failed("fetch.redirect", request_.url);
        default:
            if (status >= 400)
                return failed("fetch.status", request_.url, "status", status);
            return failed("fetch.failed", request_.url, "reason", reply_->errorString());
        }
        answer_.url = reply_->url();
        answer_.etag = QString::fromLatin1(reply_->rawHeader("ETag"));
        answer_.lastModified = QString::fromLatin1(reply_->rawHeader("Last-Modified"));
        answer_.notModified = status == 304;
        if (status != 200 && status != 304)
            return failed("fetch.status", request_.url, "status", status);
        if (answer_.notModified)
            answer_.body.clear();
        return answer_;
    }

    const FetchRequest &request_;
    const Progress &progress_;
    QNetworkReply *reply_ = nullptr; ///< ours until deleted in run()
    FetchAnswer answer_;
    bool cut_ = false;
    Error error_;
};

} // namespace

Result<FetchAnswer> Fetcher::get(const FetchRequest &request, const Progress &progress) const
{
    if (!request.url.isValid() || request.url.scheme().isEmpty())
        return failed("fetch.bad_url", request.url);
    if (request.url.isLocalFile())
        return readFile(request);
    if (request.url.scheme() != QLatin1String("https") || request.url.host().isEmpty())
        return failed("fetch.not_https", request.url);
    if (progress.cancelled())
        return Error{QStringLiteral("job.cancelled"), {}};

    QNetworkRequest prepared(request.url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(authorities_);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    prepared.setSslConfiguration(tls);
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    prepared.setMaximumRedirectsAllowed(5);
    prepared.setDecompressedSafetyCheckThreshold(std::min<qint64>(request.cap, 10 * 1024 * 1024));
    prepared.setTransferTimeout(request.silenceMs);
    // CISA's front refuses agents it does not know as browsers or as honest robots (FEEDS B1).
    prepared.setHeader(QNetworkRequest::UserAgentHeader,
                       QStringLiteral("Mozilla/5.0 (compatible; Tagliando/%1)").arg(QCoreApplication::applicationVersion()));
    if (!request.etag.isEmpty())
        prepared.setRawHeader("If-None-Match", request.etag.toLatin1());
    if (!request.lastModified.isEmpty())
        prepared.setRawHeader("If-Modified-Since", request.lastModified.toLatin1());
    return Download(request, progress).run(prepared);
}

} // namespace tagliando
