// Files from outside: any bytes give a value or one error, and what is kept of them reads back.
#include "core/base/csvrows.h"
#include "core/calendar/busytimes.h"
#include "core/calendar/icalendar.h"
#include "core/feeds/formats/deb822.h"
#include "core/feeds/formats/jsontree.h"
#include "core/feeds/formats/msrc.h"
#include "core/feeds/formats/parsers.h"
#include "core/feeds/packedfiles.h"
#include "core/inventory/formats/csvmachines.h"
#include "core/inventory/formats/reader.h"
#include "tests/fuzz/targets.h"

#include <QFile>
#include <QTimeZone>

namespace tagliando::fuzz {

namespace {

const QString name = QStringLiteral("fuzz");

const Vocabulary &vocabulary()
{
    static const Vocabulary read = [] {
        const auto content = [](const char *path) {
            QFile file(QStringLiteral(TAGLIANDO_SOURCE_DIR "/resources/") + QLatin1String(path));
            promise(file.open(QIODevice::ReadOnly), "the vocabulary is there");
            return file.readAll();
        };
        const auto parsed = Vocabulary::parse(content("platforms.json"), content("products.json"));
        promise(bool(parsed), "the vocabulary reads");
        return *parsed;
    }();
    return read;
}

template <class Value>
void refusedWithAReason(const Result<Value> &result)
{
    promise(bool(result) || !result.error().code.isEmpty(), "an error has a code");
}

void json(const QByteArray &bytes)
{
    const auto tree = readJsonTree(bytes);
    if (!tree)
        return refusedWithAReason(tree);
    const QByteArray canonical = canonicalJson(*tree);
    const auto again = readJsonTree(canonical);
    promise(again && canonicalJson(*again) == canonical, "canonical JSON reads back");
}

void csv(const QByteArray &bytes) { refusedWithAReason(readCsvRows(bytes)); }

void deb822(const QByteArray &bytes)
{
    ControlReader reader(bytes);
    for (;;) {
        const auto next = reader.next();
        if (!next)
            return refusedWithAReason(next);
        if (!*next)
            return;
    }
}

void fact(const QByteArray &bytes) { refusedWithAReason(parseFact(bytes, name, vocabulary())); }

void condition(const QByteArray &bytes) { fact(factAround(bytes)); }

void own(const QByteArray &bytes)
{
    const auto advisories = parseOwnAdvisories(bytes, name, vocabulary());
    if (!advisories)
        return refusedWithAReason(advisories);
    promise(bool(parseOwnAdvisories(joinOwnAdvisories(advisories->bodies), name, vocabulary())), "kept advisories read back");
}

void kev(const QByteArray &bytes) { refusedWithAReason(parseKev(bytes, name)); }
void inRelease(const QByteArray &bytes) { refusedWithAReason(parseInRelease(bytes, name)); }
void packages(const QByteArray &bytes) { refusedWithAReason(parsePackages(bytes, name, QStringLiteral("debian-12"), QStringLiteral("debian"))); }

void msrc(const QByteArray &bytes)
{
    const auto month = parseMsrc(bytes, name, vocabulary());
    if (!month)
        return refusedWithAReason(month);
    const MsrcDigest digest = digestOf(*month, vocabulary());
    const auto again = readMsrcDigest(msrcBody(digest), name);
    promise(again && *again == digest, "a month's digest reads back");
    static_cast<void>(msrcRequirements({digest}, vocabulary()));
}

void msrcList(const QByteArray &bytes) { refusedWithAReason(parseMsrcList(bytes, name)); }

void inventory(const QByteArray &bytes)
{
    const QDateTime collected(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc());
    refusedWithAReason(readInventory({bytes, name, collected, vocabulary()}));
    for (const InventoryFormat &format : inventoryFormats()) // what recognition keeps away from a reader a person may force on it
        refusedWithAReason(readInventory({bytes, name, collected, vocabulary()}, format.id));
}

void packed(const QByteArray &bytes)
{
    if (!looksPacked(bytes))
        return;
    qint64 unpacked = 0;
    const PackedLimits limits{100, 1 << 20, 4 << 20};
    refusedWithAReason(eachPackedFile(
        bytes, name,
        [&](const PackedFile &file) {
            promise(!file.name.split(QLatin1Char('/')).contains(QStringLiteral("..")), "no name leads elsewhere");
            unpacked += file.bytes.size();
        },
        [](const QString &) {}, {}, limits));
    promise(unpacked <= limits.totalBytes, "an archive stays below its cap");
}

// Any table: what its header suggests, with everything it does not list gone.
void table(const QByteArray &bytes)
{
    const auto read = readCsvTable(bytes, name);
    if (!read)
        return refusedWithAReason(read);
    CsvMapping mapping;
    mapping.columns = guessColumns(read->header);
    mapping.mode = CsvMode::Replace;
    const QDateTime collected(QDate(2026, 11, 21), QTime(8, 0), QTimeZone::utc());
    refusedWithAReason(readCsvMachines({*read, mapping, collected, QTimeZone::utc(), vocabulary(), {}}));
    if (mapping.columns.isEmpty())
        return;
    const auto again = csvMappingFromJson(toJson(mapping));
    promise(again && *again == mapping, "a mapping reads back");
}

void calendar(const QByteArray &bytes)
{
    const QTimeZone zone("Europe/Rome");
    (void)readCalendar(bytes, name, zone);
    const QDateTime from = QDate(2026, 11, 21).startOfDay(zone), to = from.addYears(1);
    const auto read = readBusyTimes(bytes, name, zone, from, to);
    if (!read)
        return;
    QDateTime before;
    for (const BusySpan &span : read->spans) {
        promise(span.from < span.to && span.from >= from && span.to <= to, "a stretch of time lies within what was asked for");
        promise(!before.isValid() || before < span.from, "stretches are in order and apart");
        before = span.to;
    }
}

} // namespace

QByteArray factAround(const QByteArray &condition)
{
    static const QByteArray before =
        R"({"format":1,"id":"fuzz","category":"os","scope":"server","title":{"it":"x","en":"x"},"headline":{"it":"x","en":"x"},)"
        R"("affected":{"it":"x","en":"x"},"consequence":{"it":"x","en":"x"},"stop":{"trigger":"calendar","date":"2026-12-31","precision":"day",)"
        R"("effect":"stops"},"source":"https://fuzz.example/","confidence":"recalled","verified_on":null,"examples":[)"
        R"({"kind":"positive","name":"x","now":"2026-01-01","set":["a=b"],"expect":{"verdict":"missing"}},)"
        R"({"kind":"negative","name":"y","now":"2026-01-01","set":["a=b"],"expect":{"verdict":"satisfied"}},)"
        R"({"kind":"verify","name":"z","now":"2026-01-01","set":["a=b"],"expect":{"verdict":"unknown"}}],)"
        R"("cases":[{"needs":{"platform":["windows-server-2019"]},"action":{"kind":"update","it":"x","en":"x"},"when":)";
    return before + condition + "}]}";
}

std::vector<Target> documentTargets()
{
    return {
        {"json", json},   {"csv", csv},      {"deb822", deb822},      {"fact", fact},           {"condition", condition}, {"own", own},
        {"kev", kev},     {"msrc", msrc},    {"msrc-list", msrcList}, {"inrelease", inRelease}, {"packages", packages},   {"inventory", inventory},
        {"table", table}, {"packed", packed}, {"calendar", calendar}};
}

} // namespace tagliando::fuzz
