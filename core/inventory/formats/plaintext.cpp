#include "core/inventory/formats/plaintext.h"

#include <algorithm>

namespace tagliando {

namespace {

struct Magic {
    QByteArrayView bytes;
    const char *kind;
    bool archive;
};

const Magic magics[] = {
    {QByteArrayView("PK\x03\x04", 4), "zip", true},
    {QByteArrayView("PK\x05\x06", 4), "zip", true},
    {QByteArrayView("\x1f\x8b", 2), "gzip", true},
    {QByteArrayView("7z\xbc\xaf\x27\x1c", 6), "7z", true},
    {QByteArrayView("BZh91AY", 7), "bzip2", true},
    {QByteArrayView("\xfd\x37zXZ", 5), "xz", true},
    {QByteArrayView("\x28\xb5\x2f\xfd", 4), "zstd", true},
    {QByteArrayView("Rar!", 4), "rar", true},
    {QByteArrayView("MSCF", 4), "cab", true},
    {QByteArrayView("MZ", 2), "reason.program", false},
    {QByteArrayView("\x7f\x45LF", 4), "reason.program", false},
    {QByteArrayView("%PDF", 4), "pdf", false},
    {QByteArrayView("\xd0\xcf\x11\xe0", 4), "reason.office_document", false},
    {QByteArrayView("SQLite format 3", 15), "reason.database", false},
    {QByteArrayView("\x89PNG", 4), "reason.picture", false},
    {QByteArrayView("\xff\xd8\xff", 3), "reason.picture", false},
};

Error refused(const char *code, const QString &file, QVariantMap args = {})
{
    args.insert(QStringLiteral("file"), file);
    return {QLatin1String(code), args};
}

Error refusedAs(const char *code, const QString &file, const char *kind)
{
    return refused(code, file, {{QStringLiteral("kind"), QString::fromLatin1(kind)}});
}

// The number of the first line longer than the limit, or 0.
int overlongLine(QByteArrayView text)
{
    int number = 1;
    for (qsizetype start = 0; start < text.size(); ++number) {
        const qsizetype end = text.indexOf('\n', start);
        if ((end < 0 ? text.size() : end) - start > maximumLineSize)
            return number;
        if (end < 0)
            break;
        start = end + 1;
    }
    return 0;
}

bool isJson(QByteArrayView text)
{
    const QByteArrayView start = text.first(std::min<qsizetype>(text.size(), 4096)).trimmed();
    return start.startsWith('{') || start.startsWith('[');
}

bool isHtml(const QByteArray &text)
{
    const QByteArray head = text.left(2048).trimmed().toLower();
    return head.startsWith("<!doctype html") || head.startsWith("<html") ||
           (head.startsWith('<') && (head.contains("<head>") || head.contains("<body>") || head.contains("<body ")));
}

bool hasControls(QByteArrayView text)
{
    const QByteArrayView head = text.first(std::min<qsizetype>(text.size(), 65536));
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && code != 0x1b && code != 0x1a;
    });
    return head.contains('\0') || controls * 20 > head.size();
}

} // namespace

Result<PlainText> plainText(const QByteArray &bytes, const QString &fileName)
{
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.bytes) && (magic.bytes.size() > 2 || magic.archive || bytes.left(64).contains('\0'))) // a text may begin with MZ
            return refusedAs(magic.archive ? "import.archive" : "import.binary", fileName, magic.kind);
    }
    if (bytes.size() > maximumTextSize) {
        if (const int line = overlongLine(bytes))
            return refused("import.line_too_long", fileName, {{QStringLiteral("line"), line}});
        return refused("import.too_large", fileName, {{QStringLiteral("limit_mb"), int(maximumTextSize / 1024 / 1024)}});
    }
    PlainText text;
    text.encoding = detectEncoding(bytes);
    auto utf8 = toUtf8(bytes, text.encoding);
    if (!utf8)
        return refused(utf8.error().code.toLatin1().constData(), fileName, utf8.error().args);
    text.utf8 = *std::move(utf8);
    if (hasControls(text.utf8))
        return refusedAs("import.binary", fileName, "reason.binary_data");
    if (std::all_of(text.utf8.begin(), text.utf8.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }))
        return refused("import.empty", fileName);
    if (isHtml(text.utf8))
        return refused("import.html", fileName);
    if (!isJson(text.utf8)) {
        if (const int line = overlongLine(text.utf8))
            return refused("import.line_too_long", fileName, {{QStringLiteral("line"), line}});
    }
    return text;
}

bool Lines::next()
{
    if (rest_.isEmpty())
        return false;
    const qsizetype end = rest_.indexOf('\n');
    line_ = end < 0 ? rest_ : rest_.first(end);
    rest_ = end < 0 ? QByteArrayView() : rest_.sliced(end + 1);
    while (line_.endsWith('\r'))
        line_.chop(1);
    ++number_;
    return true;
}

} // namespace tagliando
