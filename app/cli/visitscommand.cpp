#include "app/cli/visitjson.h"
#include "app/cli/visitlines.h"
#include "core/reporting/mail.h"
#include "core/usecases/people.h"
#include "ui/paper/visitpaper.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

namespace tagliando::cli {

namespace {

using Values = std::function<QString(const char *)>;

QString option(const char *name) { return QStringLiteral("--") + QLatin1String(name); }

/// Prints a visit as it stands now.
ExitCode show(const Context &context, VisitId id)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const auto visit = findVisit(**snapshot, id);
    if (!visit)
        return context.refuse(visit.error());
    if (context.json)
        context.printJson(visitJson(*visit, **snapshot, context.words));
    else
        printVisit(context, **snapshot, *visit);
    return Done;
}

ExitCode plan(const Context &context, const Values &value)
{
    const auto proposals = planVisits(context.session, {value("customer"), value("from"), value("to")});
    if (!proposals)
        return context.refuse(proposals.error());
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    CustomerId only;
    if (const Customer *customer = (*snapshot)->customerNamed(value("customer")))
        only = customer->id;
    const std::vector<CadenceProof> cadences = proveCadences((*snapshot)->input(), (*snapshot)->findings, (*snapshot)->visits, only);
    if (context.json) {
        QJsonObject answer = proposalsJson(*proposals, **snapshot, context.words);
        answer[QStringLiteral("cadence")] = cadenceJson(cadences, context.words);
        context.printJson(answer);
    } else {
        printProposals(context, **snapshot, *proposals);
        printCadence(context, cadences, bool(only));
    }
    return Done;
}

ExitCode book(const Context &context, const Arguments &arguments, const Values &value)
{
    BookingWish wish;
    wish.customer = value("customer");
    wish.site = value("site");
    wish.date = value("date");
    wish.start = value("start");
    wish.technician = value("technician");
    wish.minutes = value("minutes");
    wish.tracks = value("line").split(QLatin1Char(','), Qt::SkipEmptyParts) + arguments.positionals.mid(1);
    wish.apart = arguments.has(option("apart"));
    wish.remote = arguments.has(option("remote"));
    wish.series = SeriesId{value("series").toLongLong()};
    const auto id = bookVisit(context.session, wish);
    return id ? show(context, *id) : context.refuse(id.error());
}

ExitCode list(const Context &context, const Values &value)
{
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    CustomerId only;
    if (const QString name = value("customer"); !name.isEmpty()) {
        const auto customer = findCustomer(context.session, name);
        if (!customer)
            return context.refuse(customer.error());
        only = customer->id;
    }
    QJsonArray rows;
    for (const Visit &visit : (*snapshot)->visits.visits) {
        if (only && visit.customer != only)
            continue;
        if (context.json)
            rows << visitJson(visit, **snapshot, context.words);
        else
            printRow(context, **snapshot, visit);
    }
    if (context.json)
        context.printJson({{QStringLiteral("visits"), rows}});
    return Done;
}

ExitCode history(const Context &context, const Values &value)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    const Snapshot &snapshot = **taken;
    const auto customer = findCustomer(context.session, value("customer"));
    if (!customer)
        return context.refuse(customer.error());
    const std::vector<VisitOutcome> visits = visitHistory(snapshot.visits, customer->id, localDay(snapshot, customer->id));
    const std::optional<SinceLastVisit> since = sinceLastVisit(customer->id, snapshot.input(), snapshot.findings);
    if (context.json)
        context.printJson(historyJson(visits, since, context.words));
    else
        printHistory(context, visits, since);
    return Done;
}

ExitCode tick(const Context &context, const Arguments &arguments, VisitId id, const Values &value)
{
    bool number = false;
    const int line = arguments.at(2).toInt(&number);
    if (!number || !arguments.has(option("outcome")))
        return context.usage();
    const LineWish wish{value("outcome"), value("note"),  value("decision"), value("by"),
                        value("role"),    value("until"), value("reason"),   value("warned")};
    const auto done = tickLine(context.session, id, line, wish);
    return done ? Done : context.refuse(done.error());
}

ExitCode addSeriesOf(const Context &context, const Arguments &arguments, const Values &value)
{
    SeriesWish wish;
    wish.customer = value("customer");
    wish.site = value("site");
    wish.technician = value("technician");
    wish.every = value("every");
    wish.perYear = value("per-year");
    wish.rrule = value("rrule");
    wish.from = value("from");
    wish.start = value("start");
    wish.minutes = value("minutes");
    wish.fromLastDone = arguments.has(option("from-last-done"));
    wish.skipAugust = arguments.has(option("skip-august"));
    const auto id = addSeries(context.session, wish);
    if (!id)
        return context.refuse(id.error());
    if (context.json)
        context.printJson({{QStringLiteral("id"), id->value}});
    else
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "Series {id} recorded"), {{QStringLiteral("id"), id->value}}));
    return Done;
}

ExitCode whatIf(const Context &context, const Values &value)
{
    const auto answer = whatIfSkipped(context.session, VisitId{value("skip").toLongLong()});
    if (!answer)
        return context.refuse(answer.error());
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    if (context.json)
        context.printJson(whatIfJson(*answer, **snapshot, context.words));
    else
        printWhatIf(context, **snapshot, *answer);
    return Done;
}

ExitCode whatIfAll(const Context &context)
{
    const auto answers = whatIfAllSkipped(context.session);
    if (!answers)
        return context.refuse(answers.error());
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    QJsonArray visits;
    for (const WhatIf &answer : *answers) {
        if (context.json)
            visits << whatIfJson(answer, **snapshot, context.words);
        else
            printWhatIf(context, **snapshot, answer);
    }
    if (context.json)
        context.printJson({{QStringLiteral("visits"), visits}});
    else if (answers->empty())
        context.print(context.words.say("cli", QT_TRANSLATE_NOOP("cli", "No visit is booked")));
    return Done;
}

/// The language of a paper: the one asked for, else the customer's.
Result<Language> languageOf(const Values &value, const VisitPaper &paper)
{
    const QString asked = value("lang");
    if (!asked.isEmpty() && asked != QLatin1String("it") && asked != QLatin1String("en"))
        return Error{QStringLiteral("usage.language"), {{QStringLiteral("language"), asked}}};
    return asked.isEmpty() ? paper.customer.language : asked == QLatin1String("en") ? Language::English : Language::Italian;
}

Result<void> writePaper(const Context &context, VisitId id, const Values &value,
                        paper::Pages (*layOut)(const VisitPaper &, const Words &, const PaperOptions &))
{
    const auto paper = visitPaper(context.session, id);
    if (!paper)
        return paper.error();
    const auto language = languageOf(value, *paper);
    if (!language)
        return language.error();
    return paper::writePdf(layOut(*paper, Words(*language), {}), value("out"));
}

/// Refused before anything is written: a visit is closed once only.
Result<void> checkOutput(const QString &file)
{
    if (!file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Error{QStringLiteral("report.format"), {{QStringLiteral("file"), file}}};
    if (const QFileInfo folder(QFileInfo(file).absolutePath()); !folder.isDir() || !folder.isWritable())
        return Error{QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), file}}};
    return {};
}

ExitCode sheet(const Context &context, VisitId id, const Values &value)
{
    if (const auto good = checkOutput(value("out")); !good)
        return context.refuse(good.error());
    const auto done = writePaper(context, id, value, layOutWorkSheet);
    return done ? Done : context.refuse(done.error());
}

Result<void> saveTo(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), name}, {QStringLiteral("reason"), file.errorString()}}};
    return {};
}

/// A draft with the rapportino attached, to be opened in the user's mail program.
Result<void> writeMail(const Context &context, VisitId id, const Values &value)
{
    const auto paper = visitPaper(context.session, id);
    if (!paper)
        return paper.error();
    const auto language = languageOf(value, *paper);
    if (!language)
        return language.error();
    QFile pdf(value("out"));
    if (!pdf.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), value("out")}, {QStringLiteral("reason"), pdf.errorString()}}};
    MailDraft draft = VisitWords(Words(*language)).mail(*paper);
    draft.fileName = QFileInfo(value("out")).fileName();
    draft.attachment = pdf.readAll();
    draft.date = context.session.nowUtc();
    return saveTo(value("mail"), toEml(draft));
}

ExitCode close(const Context &context, VisitId id, const Values &value)
{
    if (const auto good = checkOutput(value("out")); !good)
        return context.refuse(good.error());
    // Printed again when it is closed already: the paper says the same, the journal has grown.
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    const auto known = findVisit(**snapshot, id);
    if (!known)
        return context.refuse(known.error());
    const bool again = known->status == VisitStatus::Done && value("start").isEmpty() && value("signed-by").isEmpty();
    if (!again) {
        const auto closed = closeVisit(context.session, id,
                                       {value("arrive"), value("start"), value("end"), value("break"), value("signed-by"), value("signed-role"),
                                        value("next"), value("tests"), value("parts"), value("reservations"), value("request"), value("hours")});
        if (!closed)
            return context.refuse(closed.error());
    }
    if (const auto written = writePaper(context, id, value, layOutServiceReport); !written)
        return context.refuse(written.error());
    const auto recorded = recordVisitPaper(context.session, id, value("out"));
    if (!recorded)
        return context.refuse(recorded.error());
    const auto drafted = value("mail").isEmpty() ? Result<void>() : writeMail(context, id, value);
    return drafted ? Done : context.refuse(drafted.error());
}

ExitCode calendar(const Context &context, const Values &value)
{
    const auto taken = takeSnapshot(context.session);
    if (!taken)
        return context.refuse(taken.error());
    const Snapshot &snapshot = **taken;
    const VisitWords words(context.words);
    const auto bytes = visitCalendar(context.session, value("customer"), value("technician"), [&](const Visit &visit) {
        const Customer *customer = snapshot.customer(visit.customer);
        return EventWords{customer ? customer->name : QString(), words.calendarText(visit, localDay(snapshot, visit.customer))};
    });
    if (!bytes)
        return context.refuse(bytes.error());
    const auto saved = saveTo(value("out"), *bytes);
    if (!saved)
        return context.refuse(saved.error());
    return Done;
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    const Values value = [&](const char *name) { return arguments.value(option(name)); };
    const QString verb = arguments.at(0);
    const QStringList &words = arguments.positionals;
    if (verb == QLatin1String("plan") && words.size() == 1)
        return plan(context, value);
    if (verb == QLatin1String("book") && arguments.has(option("customer")))
        return book(context, arguments, value);
    if (verb == QLatin1String("list") && words.size() == 1)
        return list(context, value);
    if (verb == QLatin1String("history") && arguments.has(option("customer")))
        return history(context, value);
    if (verb == QLatin1String("whatif") && arguments.has(option("skip")))
        return whatIf(context, value);
    if (verb == QLatin1String("whatif") && arguments.has(option("all")))
        return whatIfAll(context);
    if (verb == QLatin1String("ics") && arguments.has(option("out")) && arguments.has(option("customer")) != arguments.has(option("technician")))
        return calendar(context, value);
    if (verb == QLatin1String("series") && arguments.at(1) == QLatin1String("add") && arguments.has(option("customer")))
        return addSeriesOf(context, arguments, value);
    bool number = false;
    const VisitId id{arguments.at(1).toLongLong(&number)};
    if (!number)
        return context.usage();
    if (verb == QLatin1String("show"))
        return show(context, id);
    if (verb == QLatin1String("line"))
        return tick(context, arguments, id, value);
    if (verb == QLatin1String("sheet"))
        return sheet(context, id, value);
    if (verb == QLatin1String("close"))
        return close(context, id, value);
    Result<void> done;
    if (verb == QLatin1String("move"))
        done = moveVisit(context.session, id, value("date"), value("start"), value("technician"));
    else if (verb == QLatin1String("cancel"))
        done = cancelVisit(context.session, id);
    else
        return context.usage();
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command visitsCommand()
{
    QStringList valued;
    for (const char *name : {"customer",    "from",    "to",       "date",     "site",         "start",   "technician", "minutes", "line",
                             "series",      "outcome", "note",     "decision", "by",           "role",    "until",      "reason",  "warned",
                             "skip",        "every",   "per-year", "rrule",    "out",          "arrive",  "end",        "break",   "signed-by",
                             "signed-role", "next",    "tests",    "parts",    "reservations", "request", "hours",      "lang",    "mail"})
        valued << option(name);
    return {QStringLiteral("visits"),
            {QStringLiteral("visits plan [--customer C] [--from D --to D]"),
             QStringLiteral(
                 "visits book --customer C --date D [--site S] [--start T] [--technician T] [--minutes N] [--remote] [--apart] [--line TRACK…]"),
             QStringLiteral("visits show ID"), QStringLiteral("visits list [--customer C]"), QStringLiteral("visits history --customer C"),
             QStringLiteral("visits move ID [--date D] [--start T] [--technician T]"), QStringLiteral("visits cancel ID"),
             QStringLiteral("visits line ID N --outcome done|failed|deferred|na|open [--note T] [--decision ID | --by NAME --role R --until D "
                            "[--reason CODE] [--warned D]]"),
             QStringLiteral(
                 "visits series add --customer C (--every 3m|2w | --per-year N | --rrule R) [--from D] [--from-last-done] [--skip-august] [--site S] "
                 "[--technician T] [--start T] [--minutes N]"),
             QStringLiteral("visits whatif (--skip ID | --all)"),
             QStringLiteral("visits ics (--technician T | --customer C) --out F.ics [--lang it|en]")},
            valued,
            {option("all"), option("apart"), option("remote"), option("from-last-done"), option("skip-august")},
            run,
            true};
}

} // namespace tagliando::cli
