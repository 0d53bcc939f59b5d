#include "core/inventory/formats/declaredattributes.h"

#include "core/base/clock.h"

#include <algorithm>

namespace tagliando {

namespace {

void declare(const QString &name, AttributeKind kind, DeclaredAttributes *declared)
{
    if (name.isEmpty())
        return;
    AttributeKind &known = (*declared)[QString(name).replace(QLatin1String("{subject}"), QLatin1String("*"))];
    known = std::max(known, kind);
}

AttributeKind kindOf(const QString &bound)
{
    bool whole = false;
    bound.toLongLong(&whole, 0);
    if (whole)
        return AttributeKind::Number;
    return readLocalTime(bound, QTimeZone::utc()).isValid() ? AttributeKind::Time : AttributeKind::Version;
}

void declareTree(const Condition &condition, DeclaredAttributes *declared)
{
    if (condition.kind == Condition::Kind::Attribute) {
        AttributeKind kind = AttributeKind::Text;
        for (const auto *bound : {&condition.bounds.lt, &condition.bounds.le, &condition.bounds.gt, &condition.bounds.ge}) {
            if (*bound)
                kind = std::max(kind, kindOf(**bound));
        }
        declare(condition.name, kind, declared);
    }
    for (const Condition &child : condition.children)
        declareTree(child, declared);
}

} // namespace

void declareAttributes(const Requirement &requirement, DeclaredAttributes *declared)
{
    for (const Case &one : requirement.cases) {
        declareTree(one.when, declared);
        if (one.needs)
            declareTree(*one.needs, declared);
    }
    declare(requirement.subjects, AttributeKind::Text, declared);
    if (!requirement.stop)
        return;
    const StopRule &stop = *requirement.stop;
    for (const QString &anchor : {stop.lastStart, stop.firstFailed, stop.issued, stop.expires})
        declare(anchor, AttributeKind::Time, declared);
    declare(stop.lastCheck, AttributeKind::Text, declared);
    declare(stop.reading, AttributeKind::Text, declared); // "counter.NAME": its form is the prefix's
}

} // namespace tagliando
