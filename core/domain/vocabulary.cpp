#include "core/domain/vocabulary.h"

#include <QVarLengthArray>

#include <algorithm>

namespace tagliando {

namespace {

template <class Entry>
bool descends(const QList<Entry> &entries, const QHash<QString, int> &index, const QString &id, const QString &ancestor)
{
    if (id == ancestor)
        return index.contains(id);
    const auto found = index.constFind(id);
    return found != index.constEnd() && std::any_of(entries[*found].isA.begin(), entries[*found].isA.end(), [&](const QString &parent) {
               return descends(entries, index, parent, ancestor); // no circles: the parser refused them
           });
}

// `*` any run, `?` one character; both lower case. Iterative: a hostile name must not make it exponential.
bool fitsPattern(QStringView text, QStringView pattern)
{
    qsizetype at = 0, p = 0, star = -1, resume = 0;
    while (at < text.size()) {
        if (p < pattern.size() && pattern[p] == QLatin1Char('*')) {
            star = p++;
            resume = at;
        } else if (p < pattern.size() && (pattern[p] == QLatin1Char('?') || pattern[p] == text[at])) {
            ++p;
            ++at;
        } else if (star >= 0) {
            p = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == QLatin1Char('*'))
        ++p;
    return p == pattern.size();
}

bool sideFits(const QString &platformSide, const QString &side)
{
    return side.isEmpty() || platformSide == side || platformSide == QLatin1String("either");
}

int editDistance(QStringView a, QStringView b)
{
    QVarLengthArray<int, 64> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

} // namespace

QString normalisedName(const QString &name)
{
    QString out;
    out.reserve(name.size());
    for (const QChar c : name) {
        if (c == QLatin1Char('_') || c == QLatin1Char('-') || c.isSpace()) {
            if (!out.isEmpty() && !out.endsWith(QLatin1Char('-')))
                out.append(QLatin1Char('-'));
        } else {
            out.append(c.toLower());
        }
    }
    while (out.endsWith(QLatin1Char('-')))
        out.chop(1);
    return out;
}

QString nearestName(const QString &name, const QStringList &candidates)
{
    const QString wanted = normalisedName(name);
    if (wanted.isEmpty() || wanted.size() > 200)
        return {};
    QString best;
    int bestDistance = int(wanted.size()) / 3 + 1;
    for (const QString &candidate : candidates) {
        const QString offered = normalisedName(candidate);
        if (std::abs(offered.size() - wanted.size()) >= bestDistance)
            continue;
        const int distance = editDistance(wanted, offered);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

const Platform *Vocabulary::platform(const QString &id) const
{
    const auto found = platformIndex_.constFind(id);
    return found == platformIndex_.constEnd() ? nullptr : &platforms_[*found];
}

const Product *Vocabulary::product(const QString &id) const
{
    const auto found = productIndex_.constFind(id);
    return found == productIndex_.constEnd() ? nullptr : &products_[*found];
}

QString Vocabulary::platformNamed(const QString &name) const
{
    const int found = platformAlias_.value(normalisedName(name), -1);
    return found < 0 ? QString() : platforms_[found].id;
}

QString Vocabulary::productNamed(const QString &name) const
{
    const int found = productAlias_.value(normalisedName(name), -1);
    return found < 0 ? QString() : products_[found].id;
}

QString Vocabulary::productForDisplayName(const QString &displayName) const
{
    const QString text = displayName.simplified().toLower();
    for (const Pattern &pattern : displayNames_) {
        if (fitsPattern(text, pattern.text))
            return products_[pattern.owner].id;
    }
    return {};
}

QString Vocabulary::platformForCaption(const QString &text, const QString &side) const
{
    const QString shown = text.simplified().toLower();
    for (const Pattern &caption : captions_) {
        if (sideFits(platforms_[caption.owner].side, side) && shown.contains(caption.text))
            return platforms_[caption.owner].id;
    }
    return {};
}

// The platform of a build on one side; without a side only a build that one platform alone has.
QString Vocabulary::ownerOf(int build, const QString &side) const
{
    QString owner;
    for (const Platform &platform : platforms_) {
        if (!platform.builds.contains(build) || !sideFits(platform.side, side))
            continue;
        if (!owner.isEmpty())
            return {};
        owner = platform.id;
    }
    return owner;
}

QString Vocabulary::windowsPlatform(const QString &caption, int build, const QString &side) const
{
    const QString shown = platformForCaption(caption, side);
    if (build <= 0)
        return shown;
    QString knownSide = side;
    if (knownSide.isEmpty() && !shown.isEmpty() && platform(shown)->side != QLatin1String("either"))
        knownSide = platform(shown)->side;
    const QString owner = ownerOf(build, knownSide);
    if (!owner.isEmpty()) // 2003 and 2003 R2 share their build: a caption may name a descendant of what the build says, nothing else
        return isA(shown, owner) ? shown : owner;
    if (knownSide.isEmpty())
        return {};
    // A build newer than this vocabulary: what the caption names belongs to other builds, its family still holds.
    QString family = shown;
    while (!family.isEmpty() && !platform(family)->builds.isEmpty())
        family = platform(family)->isA.value(0);
    return family;
}

QString Vocabulary::linuxPlatform(const QString &id, const QString &versionId) const
{
    const QString distribution = id.trimmed().toLower();
    QString version = versionId.trimmed();
    for (;;) {
        for (const Platform &platform : platforms_) {
            if (!platform.osReleaseId.isEmpty() && platform.osReleaseId == distribution && platform.osReleaseVersion == version)
                return platform.id;
        }
        if (version.isEmpty())
            return {};
        version.truncate(qMax<qsizetype>(0, version.lastIndexOf(QLatin1Char('.')))); // "" stands for a distribution kept as one platform
    }
}

QString Vocabulary::platformForCodename(const QString &distribution, const QString &codename) const
{
    const QString wanted = codename.trimmed().toLower();
    const QString family = normalisedName(distribution);
    for (const Platform &platform : platforms_) {
        if (!wanted.isEmpty() && platform.codename == wanted && (platform.osReleaseId == family || isA(platform.id, family)))
            return platform.id;
    }
    return {};
}

bool Vocabulary::isA(const QString &id, const QString &ancestor) const { return descends(platforms_, platformIndex_, id, ancestor); }

bool Vocabulary::productIsA(const QString &id, const QString &ancestor) const { return descends(products_, productIndex_, id, ancestor); }

} // namespace tagliando
