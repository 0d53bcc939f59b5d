// A vocabulary of a handful of names, and a fact that is right: tests break one thing at a time.
#pragma once

#include "core/domain/vocabulary.h"
#include "tests/support/result.h"

#include <QByteArray>
#include <QString>

namespace tagliando {

inline const Vocabulary &smallVocabulary()
{
    static const Vocabulary vocabulary = [] {
        const QByteArray platforms = R"({"format": 1, "platforms": [
            {"id": "windows", "name": "Windows", "side": "either", "scheme": "windows-build"},
            {"id": "windows-xp", "name": "Windows XP", "is_a": ["windows"], "side": "client", "builds": [2600], "scheme": "windows-build"},
            {"id": "windows-server-2003", "name": "Windows Server 2003", "is_a": ["windows"], "side": "server", "builds": [3790], "scheme": "windows-build"},
            {"id": "windows-server-2019", "name": "Windows Server 2019", "is_a": ["windows"], "side": "server", "builds": [17763], "scheme": "windows-build"},
            {"id": "windows-server-2022", "name": "Windows Server 2022", "is_a": ["windows"], "side": "server", "builds": [20348], "scheme": "windows-build"},
            {"id": "linux", "name": "Linux", "side": "either", "scheme": "natural"},
            {"id": "debian", "name": "Debian", "is_a": ["linux"], "side": "either", "scheme": "dpkg"},
            {"id": "debian-12", "name": "Debian 12", "is_a": ["debian"], "side": "either", "scheme": "dpkg",
             "os_release": {"id": "debian", "version": "12"}, "codename": "bookworm"}]})";
        const QByteArray products = R"({"format": 1, "products": [
            {"id": "mdaemon", "name": "MDaemon", "vendor": "MDaemon Technologies", "scheme": "natural", "class": "mail", "runs_on": ["windows"]},
            {"id": "firefox", "name": "Firefox", "vendor": "Mozilla", "scheme": "natural", "class": "browser"}]})";
        Result<Vocabulary> read = Vocabulary::parse(platforms, products);
        if (!read)
            qFatal("the test vocabulary is wrong: %s", testing::PrintToString(read.error()).c_str());
        return *std::move(read);
    }();
    return vocabulary;
}

/// `text` with the one occurrence of `from` replaced; the test stops when there is none.
inline QByteArray changed(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    EXPECT_TRUE(text.contains(from)) << "nothing to change: " << from.constData();
    return text.replace(text.indexOf(from), from.size(), to);
}

} // namespace tagliando
