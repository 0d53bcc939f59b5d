// `uname -a` ("Linux mx1 6.1.0-18-amd64 #1 SMP …") or `uname -r` ("6.1.0-18-amd64"): the kernel that runs now.
#include "core/inventory/formats/readers.h"

#include <QRegularExpression>

namespace tagliando {

namespace {

QRegularExpressionMatch wholeLine(const QByteArray &text)
{
    static const QRegularExpression all(QStringLiteral("^Linux (\\S+) (\\d+\\.\\d+\\S*) \\S.*$"));
    static const QRegularExpression release(QStringLiteral("^()(\\d+\\.\\d+\\.\\d+\\S*-\\S+)$"));
    const QString line = QString::fromUtf8(text.left(4096)).trimmed();
    const auto match = all.match(line);
    return match.hasMatch() ? match : release.match(line);
}

} // namespace

int recogniseKernelLine(const QByteArray &head) { return !head.trimmed().contains('\n') && wholeLine(head).hasMatch() ? 85 : 0; }

Result<Reading> readKernelLine(const ReaderInput &input)
{
    const auto match = wholeLine(input.bytes);
    if (!match.hasMatch())
        return nothingRead(input);
    Observation observation = observationOf(input, "uname");
    observation.identity.hostname = match.captured(1);
    observation.values.insert(QStringLiteral("kernel"), match.captured(2));
    Reading reading;
    reading.observations.push_back(std::move(observation));
    return reading;
}

} // namespace tagliando
