#include "core/matching/rpmline.h"

#include "core/domain/version/version.h"

namespace tagliando::matching {

namespace {

int takeNumber(QByteArrayView text, qsizetype *at)
{
    int number = -1;
    for (int digits = 0; *at < text.size() && text[*at] >= '0' && text[*at] <= '9' && digits < 4; ++*at, ++digits)
        number = 10 * std::max(0, number) + (text[*at] - '0');
    return number;
}

/// The major release and its minor stream.
RpmTerms distOf(QByteArrayView version)
{
    for (qsizetype at = version.indexOf(QByteArrayView("el")); at > 0; at = version.indexOf(QByteArrayView("el"), at + 1)) {
        const char before = version[at - 1];
        if (before != '.' && before != '+' && before != '_')
            continue;
        RpmTerms dist;
        qsizetype next = at + 2;
        dist.major = qint16(takeNumber(version, &next));
        if (dist.major < 0)
            continue;
        const bool module = before != '.'; // "+el8.9.0": the minor follows a point
        if (next < version.size() && version[next] == (module ? '.' : '_'))
            dist.minor = qint16(takeNumber(version, &++next));
        return dist;
    }
    return {};
}

/// "eus:9.4" -> "9.4"
QByteArray eusStream(const QString &support) { return support.startsWith(QLatin1String("eus:")) ? support.mid(4).toLatin1() : QByteArray(); }

int minorOf(QByteArrayView stream)
{
    qsizetype at = stream.indexOf('.') + 1;
    return at > 0 ? takeNumber(stream, &at) : -1;
}

bool fitsMinor(const RpmTerms &installed, const PackageFix &fix, const RpmTerms &fixed, const RpmHost &host)
{
    const QByteArray stream = eusStream(fix.support);
    if (!stream.isEmpty()) // only for who stands on that stream, by subscription or by what is installed
        return host.eus.isEmpty() ? installed.minor >= 0 && installed.minor == minorOf(stream) : host.eus == stream;
    // A machine held on 9.4 is not behind what 9.5 brought.
    return host.eus.isEmpty() || fixed.minor < 0 || fixed.minor <= minorOf(host.eus);
}

bool fitsArchitecture(const QByteArray &installed, const QByteArray &fixed)
{
    const auto any = [](const QByteArray &one) { return one.isEmpty() || one == "noarch"; };
    return any(installed) || any(fixed) || installed == fixed;
}

Line moduleLine(const PackageName &installed, const PackageFix &fix, const QByteArray &onlyStream)
{
    const QByteArrayView mine = moduleStream(installed.module);
    const QByteArrayView theirs = moduleStream(fix.module);
    const bool told = theirs.indexOf(':') > 0;
    if (mine.indexOf(':') > 0) {
        if (told)
            return mine == theirs ? Line::Same : Line::Other;
        const QByteArrayView name = mine.first(mine.indexOf(':'));
        return theirs.isEmpty() || theirs == name ? Line::Undecidable : Line::Other;
    }
    if (!mine.isEmpty() && !theirs.isEmpty() && mine != (told ? theirs.first(theirs.indexOf(':')) : theirs))
        return Line::Other;
    return told && QByteArrayView(onlyStream) == theirs ? Line::Same : Line::Undecidable;
}

} // namespace

QByteArrayView moduleStream(QByteArrayView label)
{
    const qsizetype name = label.indexOf(':');
    const qsizetype stream = name < 0 ? -1 : label.indexOf(':', name + 1);
    return stream < 0 ? label : label.first(stream);
}

bool isModular(const QByteArray &module, const QByteArray &version)
{
    return !module.isEmpty() || version.contains(".module+el") || version.contains(".module_el");
}

RpmTerms rpmTerms(const QByteArray &module, const QByteArray &version)
{
    RpmTerms terms = distOf(version);
    terms.modular = isModular(module, version);
    return terms;
}

Line lineOf(const PackageName &installed, const RpmTerms &mine, const PackageFix &fix, const RpmTerms &theirs, const QByteArray &onlyStream,
            const RpmHost &host)
{
    if (!fitsArchitecture(installed.architecture, fix.architecture))
        return Line::Other;
    if (mine.major >= 0 && theirs.major >= 0 && mine.major != theirs.major)
        return Line::Other;
    if (!fitsMinor(mine, fix, theirs, host) || mine.modular != theirs.modular)
        return Line::Other;
    return mine.modular ? moduleLine(installed, fix, onlyStream) : Line::Same;
}

std::optional<bool> isBelow(const QByteArray &installed, const QByteArray &fixed)
{
    QByteArrayView mine(installed);
    const QByteArrayView theirs(fixed);
    if (theirs.indexOf(':') < 0)
        mine = mine.sliced(mine.indexOf(':') + 1);
    const auto order = compareRpm(mine, theirs);
    return order ? std::optional(*order < 0) : std::nullopt;
}

} // namespace tagliando::matching
