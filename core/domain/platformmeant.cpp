// The platform a person means: names as screens, captions and /etc/os-release write them.
#include "core/domain/vocabulary.h"

#include <QRegularExpression>
#include <QSet>

namespace tagliando {

namespace {

// Words that tell editions apart, not platforms.
bool saysNothing(const QString &word)
{
    static const QSet<QString> words{
        QStringLiteral("microsoft"),  QStringLiteral("standard"),   QStringLiteral("datacenter"), QStringLiteral("enterprise"),
        QStringLiteral("essentials"), QStringLiteral("foundation"), QStringLiteral("edition"),    QStringLiteral("professional"),
        QStringLiteral("pro"),        QStringLiteral("home"),       QStringLiteral("business"),   QStringLiteral("ultimate"),
        QStringLiteral("premium"),    QStringLiteral("education"),  QStringLiteral("evaluation"), QStringLiteral("core"),
        QStringLiteral("version"),    QStringLiteral("release"),    QStringLiteral("lts"),        QStringLiteral("gnu/linux"),
        QStringLiteral("gnu"),        QStringLiteral("x64"),        QStringLiteral("x86"),        QStringLiteral("amd64"),
        QStringLiteral("64bit"),      QStringLiteral("32bit"),      QStringLiteral("bit"),        QStringLiteral("64"),
        QStringLiteral("32"),         QStringLiteral("n")};
    return words.contains(word);
}

// "Microsoft(R) Windows® Server 2019, Standard (x64)" -> "windows-server-2019".
QString plainName(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("\\((?:r|tm)\\)|[\u00ae\u2122]"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression brackets(QStringLiteral("\\([^)]*\\)|[,;]"));
    QStringList words = normalisedName(QString(text).replace(marks, QString()).replace(brackets, QStringLiteral(" "))).split(QLatin1Char('-'));
    words.removeIf(saysNothing);
    return words.join(QLatin1Char('-'));
}

QString withoutHyphens(const QString &name) { return QString(name).remove(QLatin1Char('-')); }

} // namespace

// A name with its hyphens misplaced or left out; empty when two platforms are written so.
QString Vocabulary::platformSpelled(const QString &normalised) const
{
    const QString exact = platformNamed(normalised);
    if (!exact.isEmpty() || normalised.isEmpty())
        return exact;
    QString found;
    const QString wanted = withoutHyphens(normalised);
    for (auto alias = platformAlias_.cbegin(); alias != platformAlias_.cend(); ++alias) {
        if (withoutHyphens(alias.key()) != wanted)
            continue;
        const QString &id = platforms_[*alias].id;
        if (!found.isEmpty() && found != id)
            return {};
        found = id;
    }
    return found;
}

QString Vocabulary::platformMeant(const QString &text) const
{
    if (text.size() > 200)
        return {};
    const QString named = platformNamed(text);
    if (!named.isEmpty())
        return named;
    const QString shown = text.simplified().toLower();
    // The longest caption inside, when what surrounds it tells editions apart.
    for (const Pattern &caption : captions_) {
        const qsizetype at = shown.indexOf(caption.text);
        if (at < 0)
            continue;
        const QString rest = plainName(shown.left(at) + QLatin1Char(' ') + shown.mid(at + caption.text.size()));
        if (rest.isEmpty())
            return platforms_[caption.owner].id;
        break;
    }
    const QString plain = plainName(text);
    const QString windows = QStringLiteral("windows-");
    QStringList spellings{plain};
    static const QRegularExpression serverYear(QStringLiteral("^(?:win|windows)-?(20\\d\\d.*)$"));
    if (const auto year = serverYear.match(plain); year.hasMatch())
        spellings << windows + QStringLiteral("server-") + year.captured(1);
    static const QRegularExpression shortWindows(QStringLiteral("^win-?(.+)$"));
    if (const auto rest = shortWindows.match(plain); rest.hasMatch() && !plain.startsWith(QLatin1String("windows")))
        spellings << windows + rest.captured(1);
    for (const QString &spelling : std::as_const(spellings)) {
        const QString id = platformSpelled(spelling);
        if (!id.isEmpty())
            return id;
    }
    // A distribution and its version: "almalinux-9.4", "rhel9", "ubuntu 22.04.3".
    static const QRegularExpression versioned(QStringLiteral("^(.*?[a-z])-?(\\d+(?:\\.\\d+){0,2})$"));
    const auto distribution = versioned.match(plain);
    if (!distribution.hasMatch())
        return {};
    const QString family = platformSpelled(distribution.captured(1));
    return linuxPlatform(family.isEmpty() ? distribution.captured(1) : family, distribution.captured(2));
}

QString Vocabulary::nearestPlatform(const QString &name) const
{
    QStringList ids;
    for (const Platform &platform : platforms_)
        ids.append(platform.id);
    if (name.size() > 200)
        return {};
    const QString nearest = nearestName(plainName(name), ids);
    return nearest.isEmpty() ? nearestName(name, ids) : nearest;
}

} // namespace tagliando
