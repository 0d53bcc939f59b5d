#include "core/usecases/demovisits.h"

#include "core/usecases/visitwork.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace tagliando {

namespace {

constexpr int proposalsDays = 45;

QString textOf(const QJsonObject &object, const char *key) { return object[QLatin1String(key)].toString(); }

Result<void> work(Session &session, VisitId id, const QJsonObject &wanted)
{
    const auto snapshot = takeSnapshot(session);
    if (!snapshot)
        return snapshot.error();
    const auto visit = findVisit(**snapshot, id);
    if (!visit)
        return visit.error();
    const QJsonObject failed = wanted[QLatin1String("failed")].toObject(); // track: what happened
    for (const VisitLine &line : visit->lines) {
        LineWish wish;
        wish.outcome = QStringLiteral("done");
        for (const QString &track : line.tracks) {
            if (failed.contains(track)) {
                wish.outcome = QStringLiteral("failed");
                wish.note = failed[track].toString();
            }
        }
        if (auto ticked = tickLine(session, id, line.number, wish); !ticked)
            return ticked;
    }
    ClosingWish closing;
    closing.start = textOf(wanted, "start");
    closing.end = textOf(wanted, "end");
    closing.signedBy = textOf(wanted, "signed_by");
    closing.signedRole = textOf(wanted, "role");
    closing.tests = textOf(wanted, "tests");
    const auto closed = closeVisit(session, id, closing);
    return closed ? Result<void>() : closed.error();
}

} // namespace

Session sessionOn(const Session &session, const QDate &day, const QString &technician)
{
    Session then{session.database, session.resources, Clock(Moment::wallClock(day, QTime(8, 0))), technician};
    then.defaultZone = session.defaultZone;
    return then;
}

QString datedText(const QString &text, const QDate &today)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{now(?:([+-]\\d+)d)?\\}"));
    const auto match = placeholder.match(text);
    if (!match.hasMatch())
        return text;
    return QString(text).replace(match.captured(0), today.addDays(match.captured(1).toInt()).toString(Qt::ISODate));
}

Result<void> addPastVisits(Session &session, const QJsonObject &customer, const QDate &today)
{
    for (const QJsonValue &value : customer[QLatin1String("visits")].toArray()) {
        const QJsonObject wanted = value.toObject();
        std::optional<Error> refused;
        for (QDate day = QDate::fromString(datedText(textOf(wanted, "day"), today), Qt::ISODate); day < today; day = day.addDays(1)) {
            Session then = sessionOn(session, day, textOf(wanted, "as"));
            BookingWish booking;
            booking.customer = textOf(customer, "name");
            booking.date = day.toString(Qt::ISODate);
            booking.technician = then.technician;
            const auto id = bookVisit(then, booking);
            refused = id ? std::nullopt : std::optional(id.error());
            if (refused)
                continue; // a holiday, a freeze: the next day
            if (wanted.contains(QLatin1String("signed_by"))) {
                if (auto worked = work(then, *id, wanted); !worked)
                    return worked;
            }
            break;
        }
        if (refused)
            return *refused;
    }
    return {};
}

Result<void> addVisitsToCome(Session &session, const QJsonObject &customer, const QDate &today)
{
    const QString name = textOf(customer, "name");
    QDate first = today;
    if (customer[QLatin1String("book")].toBool()) {
        const auto plan = planVisits(session, {name, {}, today.addDays(proposalsDays).toString(Qt::ISODate)});
        if (!plan)
            return plan.error();
        for (const Proposal &proposal : plan->visits) {
            if (proposal.apart)
                continue;
            BookingWish booking;
            booking.customer = name;
            booking.site = proposal.siteName;
            first = proposal.visit.day;
            booking.date = first.toString(Qt::ISODate);
            booking.start = proposal.visit.start.toString(QStringLiteral("HH:mm"));
            booking.technician = textOf(customer, "technician");
            if (const auto id = bookVisit(session, booking); !id)
                return id.error();
            break;
        }
    }
    const QJsonObject wanted = customer[QLatin1String("series")].toObject();
    if (wanted.isEmpty())
        return {};
    SeriesWish series;
    series.customer = name;
    series.perYear = textOf(wanted, "per_year");
    series.start = textOf(wanted, "start");
    series.from = first.toString(Qt::ISODate);
    const auto id = addSeries(session, series);
    return id ? Result<void>() : id.error();
}

} // namespace tagliando
