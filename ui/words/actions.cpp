// The one thing to do: the catalogue's own words first, generated ones otherwise.
#include "ui/words/words.h"

#include <algorithm>

namespace tagliando {

namespace {

constexpr const char *context = "Action";

struct Plain {
    const char *kind;
    const char *bare;
    const char *withTarget;
};

constexpr Plain plainActions[] = {
    {"install", QT_TRANSLATE_NOOP("Action", "install the fix"), QT_TRANSLATE_NOOP("Action", "install {target}")},
    {"update", QT_TRANSLATE_NOOP("Action", "update"), QT_TRANSLATE_NOOP("Action", "update to {target}")},
    {"configure", QT_TRANSLATE_NOOP("Action", "change the configuration"), QT_TRANSLATE_NOOP("Action", "configure {target}")},
    {"remove", QT_TRANSLATE_NOOP("Action", "remove"), QT_TRANSLATE_NOOP("Action", "remove {target}")},
    {"replace", QT_TRANSLATE_NOOP("Action", "replace"), QT_TRANSLATE_NOOP("Action", "replace with {target}")},
    {"renew", QT_TRANSLATE_NOOP("Action", "renew"), QT_TRANSLATE_NOOP("Action", "renew {target}")},
    {"contact", QT_TRANSLATE_NOOP("Action", "contact the vendor"), QT_TRANSLATE_NOOP("Action", "contact {target}")},
    {"check", QT_TRANSLATE_NOOP("Action", "check by hand"), QT_TRANSLATE_NOOP("Action", "check {target}")},
    {"restart", QT_TRANSLATE_NOOP("Action", "restart: the fix is installed but not active"),
     QT_TRANSLATE_NOOP("Action", "restart: {target} is installed but not active")},
    {"book", QT_TRANSLATE_NOOP("Action", "book a visit"), QT_TRANSLATE_NOOP("Action", "book a visit for {target}")},
    {"answer", QT_TRANSLATE_NOOP("Action", "answer the question"), QT_TRANSLATE_NOOP("Action", "answer the question {target}")},
    {"enable_support", QT_TRANSLATE_NOOP("Action", "enable extended support (ESU, Pro, LTS)"),
     QT_TRANSLATE_NOOP("Action", "enable extended support for {target}")},
};

/// What to do about a product or package, by the name people know it by.
QString productAction(const Words &words, const Action &action, const QString &name)
{
    const QVariantMap args{{QStringLiteral("product"), name}, {QStringLiteral("version"), action.version}};
    if (action.kind == QLatin1String("restart"))
        return words.say(context, QT_TRANSLATE_NOOP("Action", "restart: {product} is updated but the old version is still running"), args);
    if (action.kind == QLatin1String("remove"))
        return words.say(context, QT_TRANSLATE_NOOP("Action", "remove {product}"), args);
    if (action.kind == QLatin1String("replace"))
        return words.say(context, QT_TRANSLATE_NOOP("Action", "replace {product}"), args);
    if (action.kind == QLatin1String("install"))
        return action.version.isEmpty() ? words.say(context, QT_TRANSLATE_NOOP("Action", "install {product}"), args)
                                        : words.say(context, QT_TRANSLATE_NOOP("Action", "install {product} {version}"), args);
    return action.version.isEmpty() ? words.say(context, QT_TRANSLATE_NOOP("Action", "update {product}"), args)
                                    : words.say(context, QT_TRANSLATE_NOOP("Action", "update {product} to {version}"), args);
}

} // namespace

QString Words::action(const Action &action) const
{
    if (!action.text.isEmpty())
        return text(action.text);
    if (action.kind == QLatin1String("collect")) {
        if (action.target == QLatin1String("role"))
            return say(context, QT_TRANSLATE_NOOP("Action", "state the machine's role (set role=…)"));
        if (action.target == QLatin1String("attribute") || action.target == QLatin1String("attributes"))
            return say(context, QT_TRANSLATE_NOOP("Action", "read the missing value and enter it"));
        if (action.target.contains(QLatin1Char('.')))
            return say(context, QT_TRANSLATE_NOOP("Action", "read and enter {target}"), {{QStringLiteral("target"), missingInput(action.target)}});
        return say(context, QT_TRANSLATE_NOOP("Action", "collect the inventory with the collector"));
    }
    // "restart" keeps its KBs as the target: they are installed already.
    if (action.kind != QLatin1String("restart") && !(action.kbAny.isEmpty() && action.kbAll.isEmpty())) {
        const QVariantMap args{{QStringLiteral("any"), list(action.kbAny)}, {QStringLiteral("all"), list(action.kbAll)}};
        if (action.kbAny.isEmpty())
            return say(context, QT_TRANSLATE_NOOP("Action", "requires {all}"), args);
        if (!action.kbAll.isEmpty())
            return say(context, QT_TRANSLATE_NOOP("Action", "requires {all} and one of {any}"), args);
        return action.kbAny.size() == 1 ? say(context, QT_TRANSLATE_NOOP("Action", "requires {any}"), args)
                                        : say(context, QT_TRANSLATE_NOOP("Action", "requires one of {any}"), args);
    }
    if (!action.product.isEmpty()) {
        QString name = productName(action.product);
        if (name == action.product)
            name = platformName(action.product);
        return productAction(*this, action, name);
    }
    const auto *plain = std::find_if(std::begin(plainActions), std::end(plainActions),
                                     [&](const Plain &candidate) { return action.kind == QLatin1String(candidate.kind); });
    if (plain == std::end(plainActions))
        return action.target;
    QString target = action.kind == QLatin1String("renew") ? thingName(action.target) : action.target;
    target.replace(QLatin1Char(','), QStringLiteral(", "));
    target.replace(QStringLiteral(",  "), QStringLiteral(", "));
    return target.isEmpty() ? say(context, plain->bare) : say(context, plain->withTarget, {{QStringLiteral("target"), target}});
}

QString Words::action(const Finding &finding) const
{
    if (finding.notes->resolved)
        return {};
    if (finding.state == State::Satisfied) {
        const std::vector<Evidence> all = finding.evidence();
        const auto has = [&](const char *rule) {
            return std::any_of(all.begin(), all.end(), [&](const Evidence &e) { return e.rule == QLatin1String(rule); });
        };
        if (has("build.reaches") && !has("kb.installed"))
            return say(context, QT_TRANSLATE_NOOP("Action", "included in a later cumulative update"));
        return {};
    }
    if (finding.stale && finding.state == State::Verify)
        return say(context, QT_TRANSLATE_NOOP("Action", "collect the inventory with the collector"));
    if (finding.state == State::Verify && finding.verdict == VerdictKind::Unknown && finding.about->action.kind != QLatin1String("collect"))
        return say(context, QT_TRANSLATE_NOOP("Action", "collect the inventory; if it is missing: {action}"),
                   {{QStringLiteral("action"), action(finding.about->action)}});
    // A distribution's package keeps its own name: the product it belongs to may be called otherwise.
    if (finding.track.startsWith(QLatin1String("pkg:")) && finding.about->action.text.isEmpty() && !finding.about->action.product.isEmpty())
        return productAction(*this, finding.about->action, finding.about->action.product);
    return action(finding.about->action);
}

} // namespace tagliando
