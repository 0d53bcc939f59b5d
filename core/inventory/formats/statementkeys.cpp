#include "core/inventory/formats/statementkeys.h"

#include <QRegularExpression>

#include <algorithm>

namespace tagliando {

namespace {

const QStringList &singleKeys()
{
    static const QStringList keys{QStringLiteral("os"),       QStringLiteral("sp"),
                                  QStringLiteral("build"),    QStringLiteral("os_version"),
                                  QStringLiteral("role"),     QStringLiteral("exposure"),
                                  QStringLiteral("class"),    QStringLiteral("depends_on"),
                                  QStringLiteral("kernel"),   QStringLiteral("pending_restart"),
                                  QStringLiteral("last_boot")};
    return keys;
}

// Names behind these prefixes are free.
const QStringList &prefixes()
{
    static const QStringList names{QStringLiteral("product."), QStringLiteral("kb."),   QStringLiteral("flag."),    QStringLiteral("expires."),
                                   QStringLiteral("counter."), QStringLiteral("attr."), QStringLiteral("question.")};
    return names;
}

const QStringList &classKeys()
{
    static const QStringList keys{QStringLiteral("packages"), QStringLiteral("products"), QStringLiteral("hotfixes"), QStringLiteral("msi-updates")};
    return keys;
}

// "kb.4012212" and "kb.kb4012212" are KB4012212; "kb.KB-TEST" is an own token. Empty: no such thing.
QString hotfixToken(const QString &name)
{
    static const QRegularExpression token(QStringLiteral("^KB[-A-Z0-9]{1,62}$"));
    static const QRegularExpression digits(QStringLiteral("^\\d{5,8}$"));
    const QString upper = name.toUpper();
    if (digits.match(upper).hasMatch())
        return QStringLiteral("KB") + upper;
    return token.match(upper).hasMatch() ? upper : QString();
}

bool isName(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}_.:@ -]{0,199}$"));
    return name.match(text).hasMatch();
}

} // namespace

bool attributeFits(const QString &attribute, const QString &pattern)
{
    const qsizetype star = pattern.indexOf(QLatin1Char('*'));
    if (star < 0)
        return attribute == pattern;
    const QString before = pattern.left(star);
    const QString after = pattern.mid(star + 1);
    return attribute.size() > before.size() + after.size() && attribute.startsWith(before) && attribute.endsWith(after);
}

StatementKey statementKey(const QString &typed, const DeclaredAttributes &declared)
{
    const QString lower = typed.toLower();
    StatementKey key;
    key.text = lower;
    if (singleKeys().contains(lower)) {
        key.kind = StatementKey::Value;
        return key;
    }
    const QString className = QString(lower).replace(QLatin1Char('_'), QLatin1Char('-'));
    if (classKeys().contains(className) && fromString(className, &key.inventoryClass)) {
        key.kind = StatementKey::Class;
        return key;
    }
    const QString attr = QStringLiteral("attr.");
    const QString attribute = lower.startsWith(attr) ? lower.mid(attr.size()) : lower; // facts read both
    bool isDeclared = false;
    for (auto one = declared.cbegin(); one != declared.cend(); ++one) {
        if (!attributeFits(attribute, one.key().toLower()))
            continue;
        isDeclared = true;
        key.attribute = std::max(key.attribute, one.value());
    }
    if (isDeclared && attribute == lower) {
        key.kind = StatementKey::Value;
        return key;
    }
    const QString prefix = lower.left(lower.indexOf(QLatin1Char('.')) + 1);
    const QString name = typed.mid(prefix.size()).trimmed();
    if (!prefixes().contains(prefix))
        return key;
    key.name = name;
    if (prefix == QLatin1String("product.")) { // "Notepad++ (64-bit)": products are called anything
        key.kind = name.isEmpty() || name.size() > 200 ? StatementKey::Unknown : StatementKey::Product;
    } else if (prefix == QLatin1String("kb.")) {
        key.name = hotfixToken(name);
        key.kind = StatementKey::Hotfix;
    } else if (!isName(name)) {
        return key;
    } else if (prefix == QLatin1String("question.")) {
        key.name = name.toLower();
        key.kind = StatementKey::Question;
    } else {
        key.kind = StatementKey::Value;
    }
    return key;
}

QString nearestStatementKey(const QString &typed, const DeclaredAttributes &declared)
{
    const QStringList whole = singleKeys() + classKeys() + declared.keys();
    QStringList sorted = whole;
    sorted.sort(); // a table has no order; the answer must have one
    const QString nearest = nearestName(typed, sorted);
    if (!nearest.isEmpty())
        return nearest;
    const qsizetype dot = typed.indexOf(QLatin1Char('.'));
    if (dot <= 0)
        return {};
    QStringList heads;
    for (const QString &prefix : prefixes())
        heads.append(prefix.chopped(1));
    const QString head = nearestName(typed.left(dot), heads);
    return head.isEmpty() ? QString() : head + typed.mid(dot);
}

} // namespace tagliando
