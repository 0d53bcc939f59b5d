#include "core/deadlines/fixrows.h"

#include <algorithm>

namespace tagliando {

namespace {

/// Nothing to install, nothing to do: not a finding, only counted (DESIGN 4 rule 5).
bool installable(const Action &action)
{
    if (action.kind != QLatin1String("install") && action.kind != QLatin1String("update") && !action.kind.isEmpty())
        return true;
    if (action.kind == QLatin1String("install") && !action.product.isEmpty())
        return true;
    return !action.target.isEmpty() || !action.kbAny.isEmpty() || !action.kbAll.isEmpty() || !action.version.isEmpty() || !action.text.isEmpty();
}

QDate releaseDay(const Requirement &requirement)
{
    if (requirement.releasedAt)
        return requirement.releasedAt->date();
    return requirement.released ? requirement.released->date : requirement.firstIndexed;
}

DueInput dueInput(const FindingsRun &run, const Holder &holder, const Requirement &requirement, const QDateTime &detected)
{
    DueInput input;
    input.severity = requirement.severity;
    input.exploited = requirement.exploited;
    input.releasedAt = requirement.releasedAt;
    if (requirement.released)
        input.released = requirement.released->date;
    input.detected = detected;
    input.firstIndexed = requirement.firstIndexed;
    input.kevAdded = requirement.kevAdded;
    input.kevDue = requirement.kevDue;
    if (holder.customer)
        input.managedSince = holder.customer->managedSince;
    input.exposure = holder.exposure;
    input.assetClass = holder.assetClass;
    input.holidays = holder.holidays;
    const QString product = requirement.cases.empty() ? QString() : requirement.cases.front().action.product;
    const Product *known = product.isEmpty() ? nullptr : run.input.vocabulary.product(product);
    input.softwareClass = known ? known->softwareClass : QStringLiteral("os");
    return input;
}

bool earlier(const DueDate &a, const DueDate &b) { return a.at.isValid() && (!b.at.isValid() || a.at < b.at); }

} // namespace

Severity worse(Severity a, Severity b)
{
    const auto weight = [](Severity s) { return s == Severity::Unknown ? 2 * static_cast<int>(Severity::High) - 1 : 2 * static_cast<int>(s); };
    return weight(a) >= weight(b) ? a : b;
}

void TrackRows::add(const Requirement &requirement, Verdict verdict)
{
    run_.ask(holder_, verdict.openQuestions);
    if (verdict.kind == VerdictKind::NotApplicable || verdict.kind == VerdictKind::Question)
        return;
    const QString track = verdict.subject.isEmpty() ? requirement.track : requirement.track + QLatin1Char('#') + verdict.subject;
    const auto found = byTrack_.constFind(track);
    const std::size_t index = found == byTrack_.cend() ? tracks_.size() : *found;
    if (index == tracks_.size()) {
        byTrack_.insert(track, index);
        tracks_.emplace_back();
    }
    Track &into = tracks_[index];
    if (verdict.kind == VerdictKind::Missing && !verdict.restartOnly && !installable(verdict.action)) {
        ++run_.unfixable[holder_.serverId()];
        return;
    }
    auto &list = verdict.kind == VerdictKind::Missing ? into.missing : verdict.kind == VerdictKind::Unknown ? into.unknown : into.satisfied;
    list.push_back({&requirement, std::move(verdict)});
}

void TrackRows::addMissing(std::vector<Judged> &missing)
{
    const auto newest = std::max_element(missing.begin(), missing.end(),
                                         [](const Judged &a, const Judged &b) { return releaseDay(*a.requirement) < releaseDay(*b.requirement); });
    Finding row = rowFor(run_, holder_, *newest->requirement, std::move(newest->verdict));
    row.effect = Effect::None;
    FindingSubject &about = row.about.edit();
    DueDate due;
    QDate anchoredOn;
    for (const Judged &judged : missing) {
        const Requirement &requirement = *judged.requirement;
        const DueDate own = dueDate(*holder_.policy, dueInput(run_, holder_, requirement, row.detected), holder_.zone);
        if (earlier(own, due))
            due = own;
        if (const QDate day = releaseDay(requirement); day.isValid() && (!anchoredOn.isValid() || day < anchoredOn))
            anchoredOn = day;
        row.severity = worse(row.severity, requirement.severity);
        row.exploited = row.exploited || requirement.exploited;
        for (const QString &cve : requirement.cves) {
            if (!about.cves.contains(cve))
                about.cves.append(cve);
        }
    }
    const Obligation *owed = run_.obligation(holder_, row.track);
    setDue(rowDue(run_.input.now, holder_, due, anchoredOn, owed), owed, row);
    if (about.action.kind == QLatin1String("enable_support"))
        row.state = State::Unsupported;
    run_.rows.push_back(std::move(row));
}

void TrackRows::finish()
{
    for (Track &track : tracks_) {
        if (!track.missing.empty()) {
            addMissing(track.missing);
            continue;
        }
        for (Judged &judged : track.unknown) {
            if (fold(holder_, *judged.requirement, judged.verdict, folding_))
                continue;
            Finding row = rowFor(run_, holder_, *judged.requirement, std::move(judged.verdict));
            row.state = State::Verify;
            run_.rows.push_back(std::move(row));
            break; // one row per track
        }
        if (track.unknown.empty() && !track.satisfied.empty()) {
            Judged &last = track.satisfied.back();
            addSatisfiedRow(run_, holder_, rowFor(run_, holder_, *last.requirement, std::move(last.verdict)));
        }
    }
}

} // namespace tagliando
