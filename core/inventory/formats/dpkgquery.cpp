// dpkg-query -W, with the columns Tagliando asks for (docs IMPORT_FORMATS rank 4) or with what an older script printed:
//   name[:arch] TAB version [TAB architecture] [TAB status] [TAB source [TAB source version]]
#include "core/inventory/formats/packagelist.h"

#include <QList>

#include <algorithm>

namespace tagliando {

namespace {

bool isArchitecture(QByteArrayView text)
{
    static const QList<QByteArray> known{"all",  "amd64",  "i386",     "arm64",   "armhf",     "armel",   "ppc64el", "s390x",         "riscv64",
                                         "mips", "mipsel", "mips64el", "powerpc", "ppc64",     "sparc64", "ia64",    "loong64",       "alpha",
                                         "hppa", "m68k",   "sh4",      "x32",     "hurd-i386", "any",     "sparc",   "kfreebsd-amd64"};
    return known.contains(text.toByteArray());
}

QList<QByteArrayView> columnsOf(QByteArrayView line)
{
    QList<QByteArrayView> columns;
    for (;;) {
        const qsizetype tab = line.indexOf('\t');
        columns.append(tab < 0 ? line : line.first(tab));
        if (tab < 0)
            return columns;
        line = line.sliced(tab + 1);
    }
}

enum class Meaning { Status, Architecture, Source, SourceVersion };

// What stands in the columns behind the version, told by the first line that has them all filled.
QList<Meaning> meaningsOf(const QList<QByteArrayView> &columns)
{
    QList<Meaning> meanings;
    for (const QByteArrayView column : columns.mid(2)) {
        DpkgState state;
        if (!meanings.contains(Meaning::Status) && (readStatusAbbreviation(column, &state) || readStatusWords(column, &state)))
            meanings.append(Meaning::Status);
        else if (!meanings.contains(Meaning::Architecture) && isArchitecture(column.trimmed()))
            meanings.append(Meaning::Architecture);
        else
            meanings.append(meanings.contains(Meaning::Source) ? Meaning::SourceVersion : Meaning::Source);
    }
    return meanings;
}

} // namespace

int recogniseDpkgQuery(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    qsizetype most = 0;
    while (fitting + others < tellingLines && lines.next()) {
        if (lines.line().trimmed().isEmpty())
            continue;
        const auto columns = columnsOf(lines.line());
        const bool fits = columns.size() >= 2 && columns.size() <= 6 && isDpkgName(columns[0]) && (columns[1].isEmpty() || isDpkgVersion(columns[1]));
        (fits ? fitting : others)++;
        most = std::max(most, columns.size());
    }
    if (fitting == 0 || others * 10 > fitting)
        return 0;
    return most == 6 ? 95 : 75;
}

Result<Reading> readDpkgQuery(const ReaderInput &input)
{
    PackageList list(input, "dpkg-query");
    QList<Meaning> meanings;
    bool known = false;
    Lines lines(input.bytes);
    while (lines.next()) {
        if (lines.line().trimmed().isEmpty())
            continue;
        const auto columns = columnsOf(lines.line());
        if (!known && columns.size() >= 2 && columns.size() <= 6 && isDpkgName(columns[0]) && isDpkgVersion(columns[1])) {
            meanings = meaningsOf(columns);
            known = true;
        }
        if (columns.size() != (known ? meanings.size() + 2 : 2) || !isDpkgName(columns[0])) {
            list.reject(lines.number(), "import.line_unreadable", lines.line());
            continue;
        }
        InstalledPackage package{columns[0].toByteArray(), columns[1].toByteArray(), {}, {}, {}};
        DpkgState state = DpkgState::Installed;
        bool readable = true;
        for (qsizetype i = 0; i < meanings.size(); ++i) {
            const QByteArrayView column = columns[i + 2];
            switch (meanings[i]) {
            case Meaning::Status:
                readable = readStatusAbbreviation(column, &state) || readStatusWords(column, &state);
                break;
            case Meaning::Architecture:
                package.architecture = column.trimmed().toByteArray();
                break;
            case Meaning::Source:
                package.source = column.trimmed().toByteArray();
                break;
            case Meaning::SourceVersion:
                package.sourceVersion = column.trimmed().toByteArray();
                break;
            }
        }
        if (package.version.isEmpty())
            state = DpkgState::Gone; // dpkg-query -W also names packages it only has heard of
        if (!readable || (state != DpkgState::Gone && !isDpkgVersion(package.version)))
            list.reject(lines.number(), "import.line_unreadable", lines.line());
        else
            list.add(std::move(package), state, lines.number());
    }
    if (known && !meanings.contains(Meaning::Source))
        list.withoutSources();
    return list.finish();
}

} // namespace tagliando
