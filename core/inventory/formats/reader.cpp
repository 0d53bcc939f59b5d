#include "core/inventory/formats/readers.h"

#include <QJsonDocument>

#include <algorithm>

namespace tagliando {

namespace {

constexpr int certain = 50;      ///< below this a reader only guesses
constexpr int unmistakable = 95; ///< nobody else needs to be asked
constexpr qsizetype headSize = 64 * 1024;

Error refused(const char *code, const ReaderInput &input, QVariantMap args = {})
{
    args.insert(QStringLiteral("file"), input.fileName);
    return {QLatin1String(code), args};
}

// Up to a line's end, so that no reader judges half a line.
QByteArray headOf(const QByteArray &text)
{
    if (text.size() <= headSize)
        return text;
    const qsizetype end = text.lastIndexOf('\n', headSize);
    return text.left(end < 0 ? headSize : end + 1);
}

Result<const InventoryFormat *> formatNamed(const ReaderInput &input, const QString &id)
{
    QStringList known;
    for (const InventoryFormat &format : inventoryFormats()) {
        if (format.id == id)
            return &format;
        known.append(format.id);
    }
    return refused("import.unknown_format", input, {{QStringLiteral("format"), id}, {QStringLiteral("nearest"), nearestName(id, known)}});
}

Result<const InventoryFormat *> surestFormat(const ReaderInput &input)
{
    const QByteArray head = headOf(input.bytes);
    int best = 0;
    QList<const InventoryFormat *> candidates;
    for (const InventoryFormat &format : inventoryFormats()) {
        const int sure = format.recognise(head);
        if (sure < certain || sure < best)
            continue;
        if (sure >= unmistakable)
            return &format;
        if (sure > best)
            candidates.clear();
        candidates.append(&format);
        best = sure;
    }
    if (candidates.isEmpty()) {
        if (const auto json = parseJson(input); !json) // a broken file of ours says where it is broken
            return json.error();
        return refused("import.unrecognised", input);
    }
    if (candidates.size() > 1) {
        QStringList ids;
        for (const InventoryFormat *format : candidates)
            ids.append(format->id);
        return refused("import.ambiguous", input, {{QStringLiteral("candidates"), ids}});
    }
    return candidates.first();
}

QString reasonOf(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::DeepNesting:
        return QStringLiteral("reason.too_deep");
    case QJsonParseError::DocumentTooLarge:
        return QStringLiteral("reason.too_large");
    case QJsonParseError::IllegalUTF8String:
        return QStringLiteral("reason.not_utf8");
    case QJsonParseError::UnterminatedObject:
    case QJsonParseError::UnterminatedArray:
    case QJsonParseError::UnterminatedString:
        return QStringLiteral("reason.truncated");
    default:
        return {}; // the sentence says already that it is not valid JSON
    }
}

} // namespace

const QList<InventoryFormat> &inventoryFormats()
{
    static const QList<InventoryFormat> formats{
        {QStringLiteral("collector"), recogniseCollector, readCollector},
        {QStringLiteral("vuls"), recogniseVulsResult, readVulsResult},
        {QStringLiteral("cyclonedx"), recogniseCycloneDx, readCycloneDx},
        {QStringLiteral("dpkg-query"), recogniseDpkgQuery, readDpkgQuery},
        {QStringLiteral("dpkg-status"), recogniseDpkgStatus, readDpkgStatus},
        {QStringLiteral("dpkg-list"), recogniseDpkgList, readDpkgList},
        {QStringLiteral("systeminfo"), recogniseSystemInfo, readSystemInfo},
        {QStringLiteral("rpm-query"), recogniseRpmQuery, readRpmQuery},
        {QStringLiteral("ninjaone"), recogniseNinjaOne, readNinjaOne},
        {QStringLiteral("tacticalrmm"), recogniseTacticalRmm, readTacticalRmm},
        {QStringLiteral("patchmon"), recognisePatchMon, readPatchMon},
        {QStringLiteral("glpi"), recogniseGlpi, readGlpi},
        {QStringLiteral("osquery"), recogniseOsquery, readOsquery},
        {QStringLiteral("apt-list"), recogniseAptList, readAptList},
        {QStringLiteral("updateinfo-list"), recogniseUpdateInfoList, readUpdateInfoList},
        {QStringLiteral("os-release"), recogniseOsRelease, readOsRelease},
        {QStringLiteral("uname"), recogniseKernelLine, readKernelLine},
        {QStringLiteral("hotfix-list"), recogniseHotfixList, readHotfixList},
        {QStringLiteral("dism-packages"), recogniseDismPackages, readDismPackages},
        {QStringLiteral("uninstall-list"), recogniseUninstallList, readUninstallList},
        {QStringLiteral("ver"), recogniseVersionBanner, readVersionBanner},
        {QStringLiteral("installed-updates"), recogniseUpdateList, readInstalledUpdates},
        {QStringLiteral("missing-updates"), recogniseUpdateList, readMissingUpdates},
        {QStringLiteral("image-manifest"), recogniseImageManifest, refuseImageManifest},
        {QStringLiteral("scanner-report"), recogniseScannerReport, refuseScannerReport},
    };
    return formats;
}

Result<QJsonDocument> parseJson(const ReaderInput &input)
{
    const QByteArrayView start = QByteArrayView(input.bytes).trimmed();
    if (!start.startsWith('{') && !start.startsWith('['))
        return QJsonDocument();
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(input.bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return refused("import.json", input, {{QStringLiteral("offset"), problem.offset}, {QStringLiteral("reason"), reasonOf(problem.error)}});
    return document;
}

Result<Reading> readInventory(const ReaderInput &input, const QString &formatId)
{
    auto text = plainText(input.bytes, input.fileName);
    if (!text)
        return text.error();
    const ReaderInput decoded{text->utf8, input.fileName, input.fallbackCollected, input.vocabulary};
    const auto format = formatId.isEmpty() ? surestFormat(decoded) : formatNamed(decoded, formatId);
    if (!format)
        return format.error();
    return (*format)->read(decoded);
}

Observation observationOf(const ReaderInput &input, const char *source)
{
    Observation observation;
    observation.source = QLatin1String(source);
    observation.fileName = input.fileName;
    observation.collected = input.fallbackCollected;
    return observation;
}

Error nothingRead(const ReaderInput &input) { return refused("import.unrecognised", input); }

RejectedLine rejectedLine(const ReaderInput &input, int line, const char *reason, QByteArrayView text, QVariantMap args)
{
    constexpr qsizetype readable = 200;
    // An entry without any text of its own: the line it stands on says what is meant.
    Lines lines(input.bytes);
    while (text.trimmed().isEmpty() && line <= 10000 && lines.number() < line && lines.next()) {
        if (lines.number() == line)
            text = lines.line().trimmed();
    }
    args.insert(QStringLiteral("text"), QString::fromUtf8(text.first(std::min(text.size(), readable))));
    return {input.fileName, line, QLatin1String(reason), args};
}

} // namespace tagliando
