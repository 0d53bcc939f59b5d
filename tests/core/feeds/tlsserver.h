// A web server on this machine's loopback with a certificate that only the tests trust.
#pragma once

#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

namespace tagliando {

class TlsServer {
public:
    TlsServer()
    {
        QSslConfiguration tls;
        tls.setLocalCertificate(certificate());
        tls.setPrivateKey(QSslKey(pem("PRIVATE KEY", "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVOBar7roWtzKVeuF\n"
                                                     "h2VScKvMWiw0DmEVVb+wLELhzcyhRANCAAQNPVA0ublmm8cEORH3+s4DRPiwF2/4\n"
                                                     "Oq3kgAWTn7pig4AORfklvGDt1rzmA6gA3tDgxVVCqTUPgMTwCSyr+8xT\n"),
                                  QSsl::Ec));
        server_.setSslConfiguration(tls);
        server_.listen(QHostAddress::LocalHost);
        QObject::connect(&server_, &QSslServer::pendingConnectionAvailable, &server_, [this] { accept(); });
    }

    static QSslCertificate certificate()
    {
        return QSslCertificate(pem("CERTIFICATE", "MIIBaDCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv\n"
                                                  "c3QwIBcNMTAwMTAxMDAwMDAwWhgPMjEwMDEyMzEyMzU5NTlaMBQxEjAQBgNVBAMM\n"
                                                  "CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA09UDS5uWabxwQ5\n"
                                                  "Eff6zgNE+LAXb/g6reSABZOfumKDgA5F+SW8YO3WvOYDqADe0ODFVUKpNQ+AxPAJ\n"
                                                  "LKv7zFOjTjBMMA8GA1UdEwEB/wQFMAMBAf8wGgYDVR0RBBMwEYIJbG9jYWxob3N0\n"
                                                  "hwR/AAABMB0GA1UdDgQWBBSJrYsVhrtxSd2F0VoxJfCN3KwBWDAKBggqhkjOPQQD\n"
                                                  "AgNJADBGAiEAzein/9UjRPO5ghgJbksXqwE5XS5ONJbjAOkF8eYCJWcCIQCXH5VM\n"
                                                  "1kyFm3l6DO6umFNrCPxkPzhTuKDbxfcDsP7zGg==\n"));
    }

    [[nodiscard]] QUrl url(const QString &path) const { return QUrl(QStringLiteral("https://127.0.0.1:%1/%2").arg(server_.serverPort()).arg(path)); }

    QHash<QByteArray, QByteArray> answers; ///< "/path" -> the whole answer, head and body; empty: never answers
    QByteArray lastRequest;

    static QByteArray ok(const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
    }

private:
    static QByteArray pem(const QByteArray &kind, const QByteArray &base64)
    {
        return "-----BEGIN " + kind + "-----\n" + base64 + "-----END " + kind + "-----\n";
    }

    void accept()
    {
        while (QTcpSocket *socket = server_.nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray request = socket->peek(65536);
                if (!request.contains("\r\n\r\n"))
                    return;
                lastRequest = socket->readAll();
                const QByteArray path = request.split(' ').value(1);
                const QByteArray answer = answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                if (answer.isEmpty())
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        }
    }

    QSslServer server_;
};

} // namespace tagliando
