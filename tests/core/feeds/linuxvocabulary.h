// A vocabulary of a few Linux releases for the readers of advisories.
#pragma once

#include "core/domain/vocabulary.h"
#include "core/feeds/formats/fixdocument.h"
#include "tests/support/result.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tagliando::test {

inline const Vocabulary &linuxVocabulary()
{
    static const Vocabulary vocabulary = [] {
        QByteArray platforms = R"({"format": 1, "platforms": [{"id": "linux", "name": "Linux", "side": "either", "scheme": "natural"})";
        const auto add = [&](const char *id, const char *parent, const char *scheme, const char *more) {
            platforms += QByteArray(",\n{\"id\": \"") + id + "\", \"name\": \"" + id + "\", \"is_a\": [\"" + parent +
                         "\"], \"side\": \"either\", \"scheme\": \"" + scheme + '"' + more + '}';
        };
        for (const char *id : {"debian", "ubuntu"})
            add(id, "linux", "dpkg", "");
        for (const char *id : {"almalinux", "rocky", "rhel"})
            add(id, "linux", "rpm", "");
        add("debian-11", "debian", "dpkg", R"(, "os_release": {"id": "debian", "version": "11"}, "codename": "bullseye")");
        add("debian-12", "debian", "dpkg", R"(, "os_release": {"id": "debian", "version": "12"}, "codename": "bookworm")");
        add("ubuntu-18.04", "ubuntu", "dpkg",
            R"(, "os_release": {"id": "ubuntu", "version": "18.04"}, "codename": "bionic", "end_of_life": "2023-05-31", "lts_until": "2028-04-26")");
        add("ubuntu-22.04", "ubuntu", "dpkg", R"(, "os_release": {"id": "ubuntu", "version": "22.04"}, "codename": "jammy")");
        add("almalinux-8", "almalinux", "rpm", R"(, "os_release": {"id": "almalinux", "version": "8"})");
        add("almalinux-9", "almalinux", "rpm", R"(, "os_release": {"id": "almalinux", "version": "9"})");
        add("rocky-9", "rocky", "rpm", R"(, "os_release": {"id": "rocky", "version": "9"})");
        add("rhel-8", "rhel", "rpm", R"(, "os_release": {"id": "rhel", "version": "8"})");
        add("rhel-9", "rhel", "rpm", R"(, "os_release": {"id": "rhel", "version": "9"})");
        Result<Vocabulary> read = Vocabulary::parse(platforms + "]}", R"({"format": 1, "products": []})");
        if (!read)
            qFatal("the test vocabulary is wrong: %s", testing::PrintToString(read.error()).c_str());
        return *std::move(read);
    }();
    return vocabulary;
}

/// Everything one document says; a refused one fails the test.
inline FixReading readingOf(const QByteArray &bytes, const char *distribution)
{
    FixCollector collector(linuxVocabulary(), QStringLiteral("feed"), QLatin1String(distribution));
    const Result<Taken> taken = readFixDocument(bytes, QStringLiteral("document"), collector);
    EXPECT_OK(taken);
    return collector.finish();
}

using Lines = std::vector<std::string>;

/// "release source module arch version support advisory", one line per fix.
inline Lines linesOf(const FixReading &reading)
{
    Lines lines;
    for (const PackageFix &fix : reading.fixes) {
        QStringList words{fix.release};
        for (const QByteArray &part : {fix.source, fix.module, fix.architecture, fix.fixedVersion})
            words << (part.isEmpty() ? QStringLiteral("-") : QString::fromUtf8(part));
        words << (fix.support.isEmpty() ? QStringLiteral("-") : fix.support) << fix.advisory;
        lines.push_back(words.join(QLatin1Char(' ')).toStdString());
    }
    return lines;
}

inline std::string argument(const Error &error, const char *name) { return error.args.value(QLatin1String(name)).toString().toStdString(); }

inline Lines linesOf(const QStringList &texts)
{
    Lines lines;
    for (const QString &text : texts)
        lines.push_back(text.toStdString());
    return lines;
}

/// How many were left out for the reason.
inline int leftOut(const FixReading &reading, const char *reason)
{
    const auto note = std::find_if(reading.notes.begin(), reading.notes.end(),
                                   [&](const Error &one) { return one.args.value(QStringLiteral("reason")) == QLatin1String(reason); });
    return note == reading.notes.end() ? 0 : note->args.value(QStringLiteral("count")).toInt();
}

} // namespace tagliando::test
