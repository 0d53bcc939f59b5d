// What rpm and dnf list as installed, a package a line:
//   NAME EPOCH VERSION RELEASE ARCH SOURCERPM [MODULARITYLABEL]   the query Tagliando asks for (docs IMPORT_FORMATS rank 4)
//   NAME EPOCH VERSION RELEASE ARCH, NAME VERSION RELEASE ARCH    older scripts
//   NAME-VERSION-RELEASE.ARCH                                     `rpm -qa` and `rpm -qa --last`: no epoch is printed, even where there is one
//   NAME-EPOCH:VERSION-RELEASE.ARCH, EPOCH:NAME-VERSION-…         `dnf repoquery --installed`
//   NAME.ARCH [EPOCH:]VERSION-RELEASE @REPOSITORY                 `dnf list --installed`: an epoch of 0 is left out
#include "core/inventory/formats/rpmname.h"

#include "core/inventory/formats/packagelist.h"

#include <QList>

#include <algorithm>

namespace tagliando {

namespace {

QList<QByteArray> wordsOf(QByteArrayView line) { return line.trimmed().toByteArray().simplified().split(' '); }

bool isEpoch(const QByteArray &text)
{
    return text == "(none)" ||
           (!text.isEmpty() && text.size() < 10 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

bool isSourceFile(const QByteArray &text) { return text.endsWith(".src.rpm") || text.endsWith(".nosrc.rpm") || text == "(none)"; }
bool isLabel(const QByteArray &text) { return text == "(none)" || text.contains(':'); }

// "glibc-2.34-100.el9.src.rpm" -> "glibc"; the version and the release hold no hyphen.
QByteArray sourceName(QByteArray file)
{
    if (file == "(none)")
        return {};
    for (int part = 0; part < 2; ++part)
        file.truncate(qMax<qsizetype>(0, file.lastIndexOf('-')));
    return file;
}

// "nodejs:18:8080020221213140548:63b34585" -> "nodejs:18"; empty when the package is of no module.
QByteArray streamOf(const QByteArray &label)
{
    const QList<QByteArray> parts = label.split(':');
    return parts.size() < 2 ? QByteArray() : parts[0] + ':' + parts[1];
}

InstalledPackage package(const RpmName &name, const QByteArray &source = {}, const QByteArray &module = {})
{
    return {name.name, name.fullVersion(), name.architecture, source, name.fullVersion(), module};
}

// A row of separate columns; the epoch's place tells the layouts apart.
std::optional<InstalledPackage> ofColumns(const QList<QByteArray> &words)
{
    const qsizetype columns = words.size();
    if ((columns == 6 || (columns == 7 && isLabel(words[6]))) && isEpoch(words[1]) && isSourceFile(words[5]))
        return package({words[0], words[1], words[2], words[3], words[4]}, sourceName(words[5]), streamOf(words.value(6)));
    if (columns == 5 && isEpoch(words[1]) && isRpmArchitecture(words[4]))
        return package({words[0], words[1], words[2], words[3], words[4]});
    if (columns == 4 && isRpmArchitecture(words[3]) && !words[2].contains('/'))
        return package({words[0], unknownEpoch, words[1], words[2], words[3]});
    return {};
}

// "bash.x86_64  5.1.8-6.el9  @baseos": dnf's own list.
std::optional<InstalledPackage> ofDnf(const QList<QByteArray> &words)
{
    const qsizetype dot = words[0].lastIndexOf('.');
    if (words.size() != 3 || dot < 1 || !isRpmArchitecture(words[0].sliced(dot + 1)) || !words[1].contains('-'))
        return {};
    auto name = RpmName::parse(words[0].first(dot) + '-' + words[1] + words[0].sliced(dot));
    if (!name)
        return {};
    if (name->epoch == unknownEpoch)
        name->epoch.clear();
    return package(*name);
}

std::optional<InstalledPackage> packageOf(QByteArrayView line)
{
    const QList<QByteArray> words = wordsOf(line);
    if (auto read = ofColumns(words))
        return read;
    if (auto read = ofDnf(words))
        return read;
    // Behind the name `--last` prints when it was installed, in the user's language.
    const auto name = words.size() == 1 || words.size() >= 5 ? RpmName::parse(words[0]) : std::nullopt;
    return name ? std::optional(package(*name)) : std::nullopt;
}

// dnf's headings end with a colon or stand above the list without any digit: "Installed Packages", "Pacchetti installati".
bool isHeading(QByteArrayView line)
{
    return std::none_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

int recogniseRpmQuery(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    while (fitting + others < tellingLines && lines.next()) {
        if (!lines.line().trimmed().isEmpty() && !(fitting == 0 && isHeading(lines.line())))
            (packageOf(lines.line()) ? fitting : others)++;
    }
    return fitting > 0 && others * 10 <= fitting ? 90 : 0;
}

Result<Reading> readRpmQuery(const ReaderInput &input)
{
    PackageList list(input, "rpm-query");
    bool started = false;
    Lines lines(input.bytes);
    while (lines.next()) {
        if (lines.line().trimmed().isEmpty() || (!started && isHeading(lines.line())))
            continue;
        auto read = packageOf(lines.line());
        if (!read) {
            list.reject(lines.number(), "import.line_unreadable", lines.line());
            continue;
        }
        started = true;
        const bool key = read->name == "gpg-pubkey"; // the keys rpm trusts lie among its packages
        list.add(*std::move(read), key ? DpkgState::Gone : DpkgState::Installed, lines.number());
    }
    return list.finish();
}

} // namespace tagliando
