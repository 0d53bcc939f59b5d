#include "core/feeds/debianindex.h"
#include "core/feeds/debianmirror.h"
#include "core/feeds/fetcher.h"
#include "core/feeds/sources.h"
#include "tests/core/feeds/compressed.h"
#include "tests/core/feeds/fixtures.h"
#include "tests/core/feeds/signedarchive.h"
#include "tests/core/feeds/tlsserver.h"

#include <QTimer>

namespace tagliando {
namespace {

class FetcherTest : public testing::Test {
protected:
    Result<FetchAnswer> get(const QString &path, FetchRequest request = {}, const Progress &progress = {})
    {
        request.url = server.url(path);
        request.silenceMs = 10'000;
        return Fetcher({TlsServer::certificate()}).get(request, progress);
    }

    QString codeOf(const Result<FetchAnswer> &answer) { return answer ? QStringLiteral("answered") : answer.error().code; }

    TlsServer server;
};

QString codeFor(const char *url)
{
    FetchRequest request;
    request.url = QUrl(QLatin1String(url));
    const Result<FetchAnswer> answer = Fetcher().get(request);
    return answer ? QStringLiteral("answered") : answer.error().code;
}

} // namespace

TEST_F(FetcherTest, BringsTheBodyAndWhatIdentifiesIt)
{
    server.answers["/kev.json"] = TlsServer::ok("{}", "ETag: \"abc\"\r\nLast-Modified: Fri, 20 Nov 2026 00:12:41 GMT\r\n");
    const Result<FetchAnswer> answer = get(QStringLiteral("kev.json"));
    ASSERT_OK(answer);
    EXPECT_EQ(answer->body, "{}");
    EXPECT_EQ(answer->etag, QStringLiteral("\"abc\""));
    EXPECT_EQ(answer->lastModified, QStringLiteral("Fri, 20 Nov 2026 00:12:41 GMT"));
    EXPECT_FALSE(answer->notModified);
    EXPECT_TRUE(server.lastRequest.startsWith("GET "));
    EXPECT_FALSE(server.lastRequest.contains("If-None-Match"));
}

TEST_F(FetcherTest, AsksOnlyForWhatChanged)
{
    server.answers["/kev.json"] = "HTTP/1.1 304 Not Modified\r\nETag: \"abc\"\r\nConnection: close\r\n\r\n";
    FetchRequest request;
    request.etag = QStringLiteral("\"abc\"");
    request.lastModified = QStringLiteral("Fri, 20 Nov 2026 00:12:41 GMT");
    const Result<FetchAnswer> answer = get(QStringLiteral("kev.json"), request);
    ASSERT_OK(answer);
    EXPECT_TRUE(answer->notModified);
    EXPECT_TRUE(server.lastRequest.contains("If-None-Match: \"abc\"\r\n"));
    EXPECT_TRUE(server.lastRequest.contains("If-Modified-Since: Fri, 20 Nov 2026 00:12:41 GMT\r\n"));
}

TEST_F(FetcherTest, TrustsNoCertificateItCannotCheck)
{
    server.answers["/x"] = TlsServer::ok("secret");
    FetchRequest request;
    request.url = server.url(QStringLiteral("x"));
    EXPECT_EQ(codeOf(Fetcher().get(request)), QStringLiteral("fetch.tls"));
    EXPECT_TRUE(server.lastRequest.isEmpty()) << "nothing was asked of a stranger";
}

TEST_F(FetcherTest, StatusAndRedirectsAreTold)
{
    const Result<FetchAnswer> missing = get(QStringLiteral("nothing"));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, QStringLiteral("fetch.status"));
    EXPECT_EQ(missing.error().args.value(QStringLiteral("status")).toInt(), 404);
    server.answers["/down"] = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    EXPECT_EQ(codeOf(get(QStringLiteral("down"))), QStringLiteral("fetch.redirect")) << "never from https to http";
    server.answers["/ring"] = "HTTP/1.1 302 Found\r\nLocation: /ring\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    EXPECT_EQ(codeOf(get(QStringLiteral("ring"))), QStringLiteral("fetch.redirect"));
    server.answers["/moved"] = "HTTP/1.1 301 Moved\r\nLocation: /new\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    server.answers["/new"] = TlsServer::ok("here");
    const Result<FetchAnswer> moved = get(QStringLiteral("moved"));
    ASSERT_OK(moved);
    EXPECT_EQ(moved->body, "here");
    EXPECT_EQ(moved->url, server.url(QStringLiteral("new")));
}

TEST_F(FetcherTest, CapHoldsWhateverTheServerSays)
{
    FetchRequest request;
    request.cap = 1000;
    server.answers["/big"] = TlsServer::ok(QByteArray(1001, 'x'));
    EXPECT_EQ(codeOf(get(QStringLiteral("big"), request)), QStringLiteral("fetch.too_large"));
    server.answers["/unsaid"] = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + QByteArray(100'000, 'x');
    EXPECT_EQ(codeOf(get(QStringLiteral("unsaid"), request)), QStringLiteral("fetch.too_large"));
    server.answers["/fits"] = TlsServer::ok(QByteArray(1000, 'x'));
    EXPECT_OK(get(QStringLiteral("fits"), request));
    const QByteArray bomb = compressed(QByteArray(50 * 1024 * 1024, '\0'), archive_write_add_filter_gzip);
    server.answers["/bomb"] = TlsServer::ok(bomb, "Content-Encoding: gzip\r\n");
    request.cap = 1024 * 1024;
    EXPECT_FALSE(get(QStringLiteral("bomb"), request));
}

TEST_F(FetcherTest, SilenceAndCancelEndTheWait)
{
    server.answers["/silent"] = QByteArray();
    FetchRequest request;
    request.totalMs = 300;
    EXPECT_EQ(codeOf(get(QStringLiteral("silent"), request)), QStringLiteral("fetch.timeout"));
    request.totalMs = 60'000;
    request.url = server.url(QStringLiteral("silent"));
    request.silenceMs = 300;
    EXPECT_EQ(codeOf(Fetcher({TlsServer::certificate()}).get(request)), QStringLiteral("fetch.timeout"));
    const Progress progress;
    QTimer::singleShot(200, [&] { progress.cancel(); });
    EXPECT_EQ(codeOf(get(QStringLiteral("silent"), {}, progress)), QStringLiteral("job.cancelled"));
}

TEST(Fetcher, TakesHttpsAndFilesOnly)
{
    EXPECT_EQ(codeFor("http://www.cisa.gov/x"), QStringLiteral("fetch.not_https"));
    EXPECT_EQ(codeFor("ftp://www.cisa.gov/x"), QStringLiteral("fetch.not_https"));
    EXPECT_EQ(codeFor("https:///x"), QStringLiteral("fetch.not_https"));
    EXPECT_EQ(codeFor(""), QStringLiteral("fetch.bad_url"));
    EXPECT_EQ(codeFor("kev.json"), QStringLiteral("fetch.bad_url"));
    EXPECT_EQ(codeFor("file:///nowhere/kev.json"), QStringLiteral("fetch.no_file"));
    QTemporaryDir folder;
    SignedArchive::write(folder.filePath(QStringLiteral("x")), "content");
    FetchRequest request;
    request.url = QUrl::fromLocalFile(folder.filePath(QStringLiteral("x")));
    const Result<FetchAnswer> answer = Fetcher().get(request);
    ASSERT_OK(answer);
    EXPECT_EQ(answer->body, "content");
    request.cap = 3;
    EXPECT_FALSE(Fetcher().get(request));
}

TEST(Fetcher, EverySourceIsHttpsOrComesFromFiles)
{
    for (const FeedSource &source : feedSources()) {
        EXPECT_TRUE(source.url.isEmpty() || source.url.startsWith(QLatin1String("https://"))) << source.name.toStdString();
        EXPECT_GT(source.cap, 0);
        EXPECT_EQ(feedSource(source.name), &source);
    }
    EXPECT_FALSE(feedSource(QStringLiteral("nobody")));
}

TEST_F(FetcherTest, MirrorFetchesWhatASignedIndexNames)
{
    SignedArchive archive;
    ASSERT_TRUE(archive.create());
    const QByteArray packages = "Package: openssl\nVersion: 3.0.17-1~deb12u3\n";
    const QByteArray packed = compressed(packages, archive_write_add_filter_gzip);
    const QByteArray release = SignedArchive::release("bookworm-security", packages) + " " +
                               QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex() + " 1 main/binary-amd64/Packages.gz\n" + " " +
                               QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex() + " 1 main/binary-riscv64/Packages.gz\n";
    server.answers["/InRelease"] = TlsServer::ok(archive.clearSigned(release));
    server.answers["/main/binary-amd64/Packages.gz"] = TlsServer::ok(packed);
    QTemporaryDir folder;
    MirrorRequest request{server.url({}).toString().chopped(1), {QStringLiteral("amd64")}, folder.path(), archive.keyring()};
    const Fetcher fetcher({TlsServer::certificate()});
    const Result<QStringList> files = fetchDebianIndex(fetcher, request);
    ASSERT_OK(files);
    EXPECT_EQ(files->size(), 2) << "one architecture, one form";
    const QDateTime now(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
    const Result<DebianReading> reading = readDebianIndexes(*files, smallVocabulary(), now, archive.keyring());
    ASSERT_OK(reading);
    ASSERT_EQ(reading->indexes.size(), 1U);
    EXPECT_EQ(reading->indexes[0].fixes.size(), 1U);

    server.answers["/InRelease"] = TlsServer::ok(release);
    server.lastRequest.clear();
    const Result<QStringList> unsignedIndex = fetchDebianIndex(fetcher, request);
    ASSERT_FALSE(unsignedIndex);
    EXPECT_EQ(unsignedIndex.error().code, QStringLiteral("trust.unsigned"));
    EXPECT_TRUE(server.lastRequest.contains("InRelease")) << "nothing it names was fetched";
}

} // namespace tagliando
