#include "core/matching/catalogue.h"

namespace tagliando {

namespace {

void keepEarliest(std::optional<QDate> *kept, const QDate &date)
{
    if (date.isValid() && (!*kept || date < **kept))
        *kept = date;
}

} // namespace

KevMatch kevOf(const QHash<QString, KevEntry> &kev, const QStringList &cves)
{
    KevMatch match;
    for (const QString &cve : cves) {
        const auto entry = kev.constFind(cve.trimmed().toUpper());
        if (entry == kev.constEnd())
            continue;
        match.exploited = true;
        keepEarliest(&match.added, entry->added);
        keepEarliest(&match.due, entry->due);
    }
    return match;
}

Catalogue buildCatalogue(std::vector<Requirement> requirements, std::vector<PackageFix> fixes, std::vector<KevEntry> kev)
{
    Catalogue catalogue;
    catalogue.kev.reserve(qsizetype(kev.size()));
    for (KevEntry &entry : kev) {
        const QString cve = entry.cve.trimmed().toUpper();
        catalogue.kev.insert(cve, std::move(entry));
    }
    for (Requirement &requirement : requirements) {
        for (const QuestionDefinition &question : requirement.asks)
            catalogue.questions.insert(question.id, question);
        const KevMatch match = kevOf(catalogue.kev, requirement.cves);
        if (!match.exploited)
            continue;
        requirement.exploited = true;
        keepEarliest(&requirement.kevAdded, match.added.value_or(QDate()));
        keepEarliest(&requirement.kevDue, match.due.value_or(QDate()));
    }
    catalogue.requirements = std::move(requirements);
    catalogue.packageFixes = std::move(fixes);
    return catalogue;
}

} // namespace tagliando
