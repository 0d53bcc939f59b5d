// A customer as a technician meets him: twelve machines, three things that stop, forty overdue actions, some to verify. Built by hand, so that
// tests of paper and window need neither store nor feeds. All names are invented.
#pragma once

#include "core/reporting/report.h"

#include <algorithm>
#include <map>

namespace tagliando::sample {

inline QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

inline const QStringList &machineNames()
{
    static const QStringList names{QStringLiteral("SRV-DC-01"), QStringLiteral("SRV-MAIL-01"), QStringLiteral("SRV-ERP-01"),
                                   QStringLiteral("HV1"),       QStringLiteral("SRV-BKP-01"),  QStringLiteral("WEB-DMZ-01"),
                                   QStringLiteral("PC-01"),     QStringLiteral("PC-02"),       QStringLiteral("PC-03"),
                                   QStringLiteral("PC-04"),     QStringLiteral("PC-05"),       QStringLiteral("PC-06")};
    return names;
}

inline Finding finding(int machine, const QString &track, State state, const Text &title)
{
    Finding row;
    row.customer.value = 1;
    row.holder.edit().customerName = QStringLiteral("Delta Meccanica S.p.A.");
    row.server.value = machine + 1;
    row.holder.edit().serverName = machineNames().at(machine);
    row.holder.edit().zone = QStringLiteral("Europe/Rome");
    row.state = state;
    row.track = track;
    row.about.edit().title = title;
    row.about.edit().requirement = track.section(QLatin1Char(':'), 1);
    row.collected = utc(2026, 11, 20, 9);
    row.about.edit().source = QStringLiteral("https://example.org/") + row.about->requirement;
    return row;
}

inline std::vector<Finding> stops()
{
    Finding disks = finding(3, QStringLiteral("fact:ssd-hours"), State::Blocking,
                            {QStringLiteral("4 dischi SSD del server HV1"), QStringLiteral("4 SSD drives of server HV1")});
    disks.about.edit().headline = disks.about->title;
    disks.effect = Effect::Stops;
    disks.about.edit().consequence = {QStringLiteral("Dischi e dati persi, tutti insieme: si ferma tutta l’azienda."),
                                      QStringLiteral("Drives and data are lost, all at once: the whole company stands still.")};
    disks.about.edit().workaround = {QStringLiteral("seconda copia dei dati, provata."), QStringLiteral("a second copy of the data, tested.")};
    disks.about.edit().action = {QStringLiteral("update"),
                                 {},
                                 {},
                                 {},
                                 {},
                                 {},
                                 {QStringLiteral("firmware HPD8 su tutti i dischi"), QStringLiteral("firmware HPD8 on all drives")}};
    disks.stopsAt = utc(2026, 12, 28, 15);
    disks.stopsPrecision = Precision::Instant;
    disks.daysToStop = 37;
    disks.phase = StopPhase::Ahead;
    disks.about.edit().verifiedOn = QDate(2026, 11, 14);

    Finding mail = finding(1, QStringLiteral("fact:mail-licence"), State::Blocking,
                           {QStringLiteral("Controllo di licenza della posta"), QStringLiteral("Licence check of the mail server")});
    mail.about.edit().headline = {QStringLiteral("La posta di SRV-MAIL-01 si ferma"), QStringLiteral("The mail of SRV-MAIL-01 stops")};
    mail.effect = Effect::Stops;
    mail.about.edit().consequence = {QStringLiteral("Nessuna mail in entrata e in uscita."), QStringLiteral("No mail in or out.")};
    mail.about.edit().action = {
        QStringLiteral("install"), QStringLiteral("KB968730,KB938397"), {QStringLiteral("KB968730"), QStringLiteral("KB938397")}};
    mail.stopsAt = utc(2026, 11, 18, 23);
    mail.daysToStop = -2;
    mail.phase = StopPhase::Stopped;

    std::vector<Finding> rows{mail, disks};
    for (const int pc : {6, 7, 8}) {
        Finding certificate = finding(pc, QStringLiteral("expiry:till_certificate"), State::Blocking,
                                      {QStringLiteral("Certificato della cassa"), QStringLiteral("Certificate of the till")});
        certificate.kind = RequirementKind::Expiry;
        certificate.effect = Effect::Partial;
        certificate.about.edit().consequence = {QStringLiteral("La cassa non trasmette i corrispettivi."),
                                                QStringLiteral("The till no longer sends its takings.")};
        certificate.about.edit().action = {QStringLiteral("renew"), QStringLiteral("till_certificate")};
        certificate.stopsAt = utc(2026, 12, 8 + pc, 23);
        certificate.daysToStop = 18 + pc;
        certificate.phase = StopPhase::Ahead;
        rows.push_back(certificate);
    }
    return rows;
}

/// `groups` overdue packages; every third one on four machines.
inline std::vector<Finding> overdue(int groups)
{
    std::vector<Finding> rows;
    for (int i = 0; i < groups; ++i) {
        const QString name = QStringLiteral("libexample%1").arg(i + 1, 3, 10, QLatin1Char('0'));
        for (int n = 0; n < (i % 3 == 0 ? 4 : 1); ++n) {
            Finding row = finding(n == 0 ? i % 6 : 5 + n, QStringLiteral("pkg:debian-12/") + name, State::Overdue, {name, name});
            row.kind = RequirementKind::Advisory;
            row.about.edit().target = QStringLiteral("1.%1-2").arg(i);
            row.about.edit().action = {QStringLiteral("update"), name + QLatin1Char(' ') + row.about->target};
            row.dueAt = utc(2026, 11, 19, 23).addDays(-i);
            row.daysToDue = -i - 1;
            row.anchor = i % 2 ? Anchor::Release : Anchor::KevDue;
            row.severity = static_cast<Severity>(i % 5);
            row.exploited = i % 10 == 0;
            row.about.edit().cves = {QStringLiteral("CVE-2026-%1").arg(1000 + i)};
            rows.push_back(row);
        }
    }
    return rows;
}

inline std::vector<Finding> others()
{
    Finding inventory = finding(9, QStringLiteral("input:products"), State::Verify, {});
    inventory.foldedFacts = 36;
    inventory.about.edit().target = QStringLiteral("products");
    inventory.verdict = VerdictKind::Unknown;
    inventory.about.edit().action = {QStringLiteral("collect"), QStringLiteral("products")};
    Finding support = finding(2, QStringLiteral("eol:exchange-2019"), State::Unsupported,
                              {QStringLiteral("Exchange 2019 non riceve più correzioni"), QStringLiteral("Exchange 2019 gets no more fixes")});
    support.kind = RequirementKind::EndOfLife;
    support.effect = Effect::StopsUpdates;
    support.stopsAt = utc(2025, 10, 13, 22);
    support.daysToStop = -403;
    support.phase = StopPhase::Stopped;
    support.about.edit().action = {QStringLiteral("replace"), QStringLiteral("Exchange SE")};
    support.about.edit().verifiedOn = QDate(2026, 10, 2);
    Finding due = finding(0, QStringLiteral("win:windows-server-2019:cumulative"), State::Due,
                          {QStringLiteral("Aggiornamento cumulativo di novembre"), QStringLiteral("Cumulative update of November")});
    due.kind = RequirementKind::Advisory;
    due.about.edit().action = {QStringLiteral("install"), QStringLiteral("KB5070000"), {QStringLiteral("KB5070000")}};
    due.dueAt = utc(2026, 11, 23, 23); // the start of the 24th in Rome
    due.daysToDue = 3;
    due.anchor = Anchor::Release;
    due.originalDue = QDate(2026, 11, 18);
    return {support, due, inventory};
}

/// Sums, groups and machines of the rows given, so that the numbers on the page add up.
inline Report reportOf(std::vector<Finding> rows)
{
    Report report;
    report.customer = {{1}, QStringLiteral("Delta Meccanica S.p.A."), Language::Italian, QStringLiteral("Europe/Rome"), {}, {}};
    report.zone = QStringLiteral("Europe/Rome");
    report.technician = QStringLiteral("L. Ferri");
    report.now = Moment::wallClock(QDate(2026, 11, 21));
    report.newestInventory = QDate(2026, 11, 20);
    report.rows = std::move(rows);
    for (ActionGroup &group : groupByAction(report.rows))
        (group.state == State::Blocking ? report.stops : report.others).push_back(std::move(group));
    std::map<QString, ServerColour> colours;
    for (const Finding &row : report.rows) {
        ++report.totals.byState[static_cast<int>(row.state)];
        const auto colour = static_cast<ServerColour>(row.state);
        const auto [known, isNew] = colours.emplace(row.holder->serverName, colour);
        if (!isNew)
            known->second = std::min(known->second, colour);
        if (row.state == State::Overdue)
            ++report.overdueBySeverity[static_cast<int>(row.severity)].byAge[ageBucket(-*row.daysToDue)];
    }
    QStringList names = machineNames();
    for (const auto &[name, colour] : colours) {
        if (!names.contains(name))
            names << name;
    }
    for (const QString &name : names)
        report.machines.push_back({name, colours.count(name) ? colours.at(name) : ServerColour::NotSeen, {names.indexOf(name) + 1}});
    std::stable_sort(report.machines.begin(), report.machines.end(), [](const MachineRow &a, const MachineRow &b) { return a.colour < b.colour; });
    Totals &totals = report.totals;
    totals.servers = static_cast<int>(report.machines.size());
    for (const MachineRow &machine : report.machines)
        ++totals.byColour[static_cast<int>(machine.colour)];
    totals.notSeen = totals.byColour[static_cast<int>(ServerColour::NotSeen)];
    totals.verified = totals.servers - totals.notSeen;
    const int satisfied = totals.byState[static_cast<int>(State::Satisfied)];
    totals.withoutDecisionsN = totals.withDecisionsN = satisfied;
    totals.withoutDecisionsOf = static_cast<int>(report.rows.size()) - totals.byState[static_cast<int>(State::Verify)];
    totals.withDecisionsOf =
        totals.withoutDecisionsOf - totals.byState[static_cast<int>(State::Deferred)] - totals.byState[static_cast<int>(State::Frozen)];
    return report;
}

inline Report report(int overdueGroups = 40)
{
    std::vector<Finding> rows = stops();
    for (std::vector<Finding> part : {overdue(overdueGroups), others()})
        rows.insert(rows.end(), part.begin(), part.end());
    for (int i = 0; i < 159; ++i)
        rows.push_back(finding(i % 9, QStringLiteral("pkg:debian-12/ok%1").arg(i), State::Satisfied, {QStringLiteral("ok"), QStringLiteral("ok")}));
    Report report = reportOf(std::move(rows));

    Finding closed = finding(5, QStringLiteral("pkg:debian-12/openssl"), State::Satisfied, {QStringLiteral("openssl"), QStringLiteral("openssl")});
    closed.notes.edit().resolved = Resolution{utc(2026, 10, 27, 10), QStringLiteral("L. Ferri"), 0};
    Finding stopped = finding(1, QStringLiteral("expiry:mail_certificate"), State::Satisfied,
                              {QStringLiteral("Certificato della posta"), QStringLiteral("Certificate of the mail server")});
    stopped.notes.edit().resolved = Resolution{utc(2026, 11, 2, 10), QStringLiteral("L. Ferri"), 1};
    report.resolved = {stopped, closed};

    report.questions = {{QStringLiteral("uses-m365"), {1}, {}, 4},
                        {QStringLiteral("machine-in-use"), {1}, {11}, 1},
                        {QStringLiteral("secure-boot"), {1}, {1}, 1},
                        {QStringLiteral("secure-boot"), {1}, {2}, 2}};
    report.questionTexts.insert(QStringLiteral("uses-m365"), {QStringLiteral("Usate Microsoft 365?"), QStringLiteral("Do you use Microsoft 365?")});
    report.questionTexts.insert(QStringLiteral("machine-in-use"),
                                {QStringLiteral("PC-05 è ancora in uso?"), QStringLiteral("Is PC-05 still in use?")});
    report.questionTexts.insert(QStringLiteral("secure-boot"), {QStringLiteral("Secure Boot è attivo?"), QStringLiteral("Is Secure Boot on?")});
    report.totals.openQuestions = 4;
    report.feeds = {{QStringLiteral("facts"), utc(2026, 11, 14), {}, utc(2026, 11, 20), 82},
                    {QStringLiteral("debian"), utc(2026, 11, 20), {}, utc(2026, 11, 20), 48231}};
    FeedState old{QStringLiteral("kev"), utc(2026, 10, 3), {}, utc(2026, 11, 20), 1400};
    old.lastError = QStringLiteral("fetch.failed");
    report.feeds.push_back(old);
    PackageFix hole;
    hole.release = QStringLiteral("debian-12");
    hole.source = "linux";
    hole.severity = Severity::High;
    hole.cves = {QStringLiteral("CVE-2026-2000"), QStringLiteral("CVE-2026-2001")};
    report.unfixable = {hole};
    report.totals.unfixable = 2;
    return report;
}

} // namespace tagliando::sample
