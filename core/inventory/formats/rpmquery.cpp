// rpm -qa --qf '%{NAME} %{EPOCHNUM} %{VERSION} %{RELEASE} %{ARCH} %{SOURCERPM}\n', with %{MODULARITYLABEL} as a seventh column or without
// (docs IMPORT_FORMATS rank 4)
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

bool fits(const QList<QByteArray> &words)
{
    const bool labelled = words.size() == 7 && (words[6] == "(none)" || words[6].count(':') >= 1);
    return (words.size() == 6 || labelled) && isEpoch(words[1]) && (words[5].endsWith(".src.rpm") || words[5].endsWith(".nosrc.rpm") || words[5] == "(none)");
}

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

} // namespace

int recogniseRpmQuery(const QByteArray &head)
{
    Lines lines(head);
    int fitting = 0, others = 0;
    while (lines.next()) {
        if (!lines.line().trimmed().isEmpty())
            (fits(wordsOf(lines.line())) ? fitting : others)++;
    }
    return fitting > 0 && others * 10 <= fitting ? 90 : 0;
}

Result<Reading> readRpmQuery(const ReaderInput &input)
{
    PackageList list(input, "rpm-query");
    Lines lines(input.bytes);
    while (lines.next()) {
        if (lines.line().trimmed().isEmpty())
            continue;
        const QList<QByteArray> words = wordsOf(lines.line());
        if (!fits(words)) {
            list.reject(lines.number(), "import.line_unreadable", lines.line());
            continue;
        }
        const QByteArray epoch = words[1] == "0" || words[1] == "(none)" ? QByteArray() : words[1] + ':';
        const QByteArray version = epoch + words[2] + '-' + words[3];
        const bool key = words[0] == "gpg-pubkey"; // the keys rpm trusts lie among its packages
        list.add({words[0], version, words[4], sourceName(words[5]), version, streamOf(words.value(6))}, key ? DpkgState::Gone : DpkgState::Installed, lines.number());
    }
    return list.finish();
}

} // namespace tagliando
