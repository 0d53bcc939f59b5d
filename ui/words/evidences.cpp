// What the matcher saw, one sentence per rule.
#include "ui/words/capitalised.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QHash>

namespace tagliando {

namespace {

constexpr const char *context = "Evidence";

constexpr Sentence table[] = {
    {"platform.is", QT_TRANSLATE_NOOP("Evidence", "The operating system is {platform}")},
    {"platform.is_not", QT_TRANSLATE_NOOP("Evidence", "The operating system is {platform}[, not {platforms}]")},
    {"platform.unknown", QT_TRANSLATE_NOOP("Evidence", "The operating system is not known")},
    {"product.present", QT_TRANSLATE_NOOP("Evidence", "{product}[ {version}] is installed")},
    {"product.absent", QT_TRANSLATE_NOOP("Evidence", "{product} is not installed")},
    {"product.below", QT_TRANSLATE_NOOP("Evidence", "{product} {version} comes before {bound}")},
    {"product.reaches", QT_TRANSLATE_NOOP("Evidence", "{product} {version} reaches {bound}")},
    {"product.not_comparable", QT_TRANSLATE_NOOP("Evidence", "Version \"{version}\" of {product} cannot be compared with {bound}")},
    {"product.version_unknown", QT_TRANSLATE_NOOP("Evidence", "{product} is installed, its version is not known")},
    {"product.not_listed", QT_TRANSLATE_NOOP("Evidence", "{product} is not listed, but the product list is not complete")},
    {"kb.installed", QT_TRANSLATE_NOOP("Evidence", "{kb} is installed")},
    {"kb.absent", QT_TRANSLATE_NOOP("Evidence", "{kb} is not installed")},
    {"kb.pending", QT_TRANSLATE_NOOP("Evidence", "{kb} is installed, a restart is pending")},
    {"kb.contradicted",
     QT_TRANSLATE_NOOP("Evidence", "{kb} is listed as installed, but build {build} comes before {bound}, which it brings: the build counts")},
    {"kb.not_listed", QT_TRANSLATE_NOOP("Evidence", "{kb} is not listed, but the hotfix list is not complete")},
    {"build.reaches", QT_TRANSLATE_NOOP("Evidence", "Build {build} reaches {bound}: included in a later cumulative update")},
    {"build.below", QT_TRANSLATE_NOOP("Evidence", "Build {build} comes before {bound}")},
    {"build.unknown", QT_TRANSLATE_NOOP("Evidence", "The system's build is not fully known[ ({build})]")},
    {"sp.reaches", QT_TRANSLATE_NOOP("Evidence", "Service Pack {version} reaches {bound}")},
    {"sp.below", QT_TRANSLATE_NOOP("Evidence", "Service Pack {version} comes before {bound}")},
    {"sp.unknown", QT_TRANSLATE_NOOP("Evidence", "The service pack level is not known")},
    {"platform_version.reaches", QT_TRANSLATE_NOOP("Evidence", "System version {version} reaches {bound}")},
    {"platform_version.below", QT_TRANSLATE_NOOP("Evidence", "System version {version} comes before {bound}")},
    {"platform_version.unknown", QT_TRANSLATE_NOOP("Evidence", "The system's version is not known[ ({version})]")},
    {"attribute.compare", QT_TRANSLATE_NOOP("Evidence", "{attribute} is {value}[; the rule asks {limit}]")},
    {"attribute.unknown", QT_TRANSLATE_NOOP("Evidence", "{attribute} has never been read")},
    {"flag.set", QT_TRANSLATE_NOOP("Evidence", "{flag} is set")},
    {"flag.absent", QT_TRANSLATE_NOOP("Evidence", "{flag} is not set")},
    {"flag.unknown", QT_TRANSLATE_NOOP("Evidence", "Nobody has said whether {flag} is set")},
    {"role.has", QT_TRANSLATE_NOOP("Evidence", "The machine's role is {role}")},
    {"role.has_not", QT_TRANSLATE_NOOP("Evidence", "The machine does not have the role {roles}")},
    {"role.unknown", QT_TRANSLATE_NOOP("Evidence", "The machine's role has never been stated")},
    {"server.named", QT_TRANSLATE_NOOP("Evidence", "It was asked of this machine by name")},
    {"question.yes", QT_TRANSLATE_NOOP("Evidence", "The question {question} was answered yes")},
    {"question.no", QT_TRANSLATE_NOOP("Evidence", "The question {question} was answered no")},
    {"question.default", QT_TRANSLATE_NOOP("Evidence", "The question {question} is open: its default answer holds")},
    {"package.below", QT_TRANSLATE_NOOP("Evidence", "Package {package} {version} comes before {bound}")},
    {"package.reaches", QT_TRANSLATE_NOOP("Evidence", "Package {package} {version} reaches {bound}")},
    {"package.present", QT_TRANSLATE_NOOP("Evidence", "Package {package}[ {version}] is installed")},
    {"package.absent", QT_TRANSLATE_NOOP("Evidence", "Package {package} is not installed")},
    {"package.unknown", QT_TRANSLATE_NOOP("Evidence", "Nothing certain can be said of package {package}[ {version}]")},
    {"package.restart", QT_TRANSLATE_NOOP("Evidence", "Package {package} {bound} is installed, the older {version} is still running")},
    {"restart.pending", QT_TRANSLATE_NOOP("Evidence", "A restart is pending")},
    {"restart.done", QT_TRANSLATE_NOOP("Evidence", "No restart is pending")},
    {"restart.unknown", QT_TRANSLATE_NOOP("Evidence", "It is not known whether a restart is pending")},
    {"check.ok", QT_TRANSLATE_NOOP("Evidence", "The check after the fix went well")},
    {"input.missing", QT_TRANSLATE_NOOP("Evidence", "{input} is missing")},
    {"input.stale", QT_TRANSLATE_NOOP("Evidence", "{input} is too old to be trusted[: collected {days} days ago, limit {limit}]")},
    {"input.old", QT_TRANSLATE_N_NOOP("Evidence", "Collected %n day(s) ago, limit {limit}"), "days"},
    {"visit.not_made", QT_TRANSLATE_NOOP("Evidence", "A visit was booked for {date}, and nobody recorded any work")},
    {"visit.series_due", QT_TRANSLATE_NOOP("Evidence", "The agreed rhythm asks for a visit on {date}, and none was made or booked")},
    {"expiry.stated", QT_TRANSLATE_NOOP("Evidence", "Stated expiry: {value}")},
    {"expiry.unreadable", QT_TRANSLATE_NOOP("Evidence", "The stated expiry \"{value}\" is not a date")},
};

} // namespace

std::span<const Sentence> evidenceSentences() { return table; }

QVariantMap Words::harmonised(QVariantMap args) const
{
    const auto alias = [&args](const QString &from, const QString &to) {
        if (args.contains(from) && !args.contains(to))
            args.insert(to, args.value(from));
    };
    // The package list speaks of sources and fixes, conditions of packages and bounds.
    alias(QStringLiteral("source"), QStringLiteral("package"));
    alias(QStringLiteral("installed"), QStringLiteral("version"));
    alias(QStringLiteral("fixed"), QStringLiteral("bound"));
    if (const QString input = QStringLiteral("input"); args.contains(input))
        args[input] = missingInput(args.value(input).toString());
    const QString limit = QStringLiteral("limit");
    static const QHash<QString, QString> signs{{QStringLiteral("ge"), QStringLiteral("≥")}, {QStringLiteral("gt"), QStringLiteral(">")},
                                               {QStringLiteral("le"), QStringLiteral("≤")}, {QStringLiteral("lt"), QStringLiteral("<")},
                                               {QStringLiteral("eq"), QStringLiteral("=")}, {QStringLiteral("ne"), QStringLiteral("≠")}};
    const QString sign = signs.value(args.value(QStringLiteral("op")).toString());
    if (!args.value(limit).toString().isEmpty() && !sign.isEmpty())
        args[limit] = sign + QLatin1Char(' ') + args.value(limit).toString();
    return args;
}

QString Words::evidence(const Evidence &evidence, const QString &zone) const
{
    const Sentence *known = findSentence(table, evidence.rule);
    if (!known)
        return evidence.input.isEmpty() ? evidence.rule : evidence.input;
    QString text = sentence(context, *known, harmonised(evidence.args), zone);
    // Only words of ours get a capital: an id keeps its letters.
    return evidence.args.contains(QStringLiteral("input")) ? capitalised(text) : text;
}

} // namespace tagliando
