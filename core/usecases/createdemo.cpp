#include "core/usecases/createdemo.h"

#include "core/store/customerstore.h"
#include "core/usecases/answers.h"
#include "core/usecases/decide.h"
#include "core/usecases/demovisits.h"
#include "core/usecases/freezing.h"
#include "core/usecases/importinventory.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/updatefeeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tagliando {

namespace {

QString textOf(const QJsonObject &object, const char *key, const QDate &today) { return datedText(object[QLatin1String(key)].toString(), today); }

KeyValues keyValuesOf(const QJsonObject &object, const QString &prefix = {})
{
    KeyValues keys;
    for (auto it = object.begin(); it != object.end(); ++it)
        keys.insert(prefix + it.key(), it.value().toString());
    return keys;
}

Result<void> addMachine(Session &session, const QString &customer, const QJsonObject &machine)
{
    const QString name = machine[QLatin1String("name")].toString();
    ServerWish wish;
    wish.name = name;
    wish.customer = customer;
    if (machine.contains(QLatin1String("site")))
        wish.site = machine[QLatin1String("site")].toString();
    if (machine.contains(QLatin1String("kind")))
        wish.kind = machine[QLatin1String("kind")].toString();
    if (auto id = addServer(session, wish); !id)
        return id.error();
    return {};
}

/// What an inventory said of a machine.
Result<void> collect(Session &session, const QString &customer, const QString &machine, const QJsonObject &inventory, const QDate &today)
{
    QStringList words;
    for (const QJsonValue &word : inventory[QLatin1String("set")].toArray())
        words << datedText(word.toString(), today);
    return setValues(session, machine, customer, words, textOf(inventory, "collected", today));
}

Result<void> addPeople(Session &session, const QString &customer, const QJsonObject &object)
{
    for (const QJsonValue &value : object[QLatin1String("contacts")].toArray()) {
        Contact contact;
        contact.name = value[QLatin1String("name")].toString();
        contact.role = value[QLatin1String("role")].toString();
        if (auto added = addContact(session, customer, contact); !added)
            return added;
    }
    if (object.contains(QLatin1String("contract")))
        return setContract(session, customer, keyValuesOf(object[QLatin1String("contract")].toObject()));
    return {};
}

Result<void> addAgreements(Session &session, const QString &customer, const QJsonObject &object, const QDate &today)
{
    for (const QJsonValue &hours : object[QLatin1String("windows")].toArray()) {
        WindowWish wish;
        wish.place.customer = customer;
        wish.weekly = hours.toString();
        if (auto added = addWindow(session, wish); !added)
            return added.error();
    }
    for (const QJsonValue &value : object[QLatin1String("freezes")].toArray()) {
        const QJsonObject freeze = value.toObject();
        FreezeWish wish;
        wish.place.customer = customer;
        wish.from = textOf(freeze, "from", today);
        wish.to = textOf(freeze, "to", today);
        wish.rrule = textOf(freeze, "rrule", today);
        wish.eventDay = textOf(freeze, "event_day", today);
        wish.orderedBy = textOf(freeze, "ordered_by", today);
        wish.reason = textOf(freeze, "reason", today);
        wish.label = textOf(freeze, "label", today);
        wish.overrideBy = textOf(freeze, "override_by", today);
        if (auto added = addFreeze(session, wish); !added)
            return added.error();
    }
    for (const QJsonValue &value : object[QLatin1String("decisions")].toArray()) {
        const QJsonObject decision = value.toObject();
        DecisionWish wish;
        wish.customer = customer;
        for (const QJsonValue &server : decision[QLatin1String("servers")].toArray())
            wish.servers << server.toString();
        wish.requirement = textOf(decision, "requirement", today);
        wish.kind = textOf(decision, "kind", today);
        wish.by = textOf(decision, "by", today);
        wish.role = textOf(decision, "role", today);
        wish.reason = textOf(decision, "reason", today);
        wish.text = textOf(decision, "text", today);
        wish.warned = textOf(decision, "warned", today);
        wish.decided = textOf(decision, "decided", today);
        wish.channel = textOf(decision, "channel", today);
        wish.until = textOf(decision, "until", today);
        if (auto added = addDecision(session, wish); !added)
            return added.error();
    }
    return {};
}

Result<void> addDemoCustomer(Session &session, const QJsonObject &object, const QDate &today)
{
    const QString name = object[QLatin1String("name")].toString();
    KeyValues keys{{QStringLiteral("lang"), object[QLatin1String("lang")].toString()}};
    if (object.contains(QLatin1String("managed_since")))
        keys.insert(QStringLiteral("managed_since"), datedText(object[QLatin1String("managed_since")].toString(), today));
    keys.insert(keyValuesOf(object[QLatin1String("cost")].toObject(), QStringLiteral("cost.")));
    if (auto id = addCustomer(session, name, keys); !id)
        return id.error();
    for (const QJsonValue &site : object[QLatin1String("sites")].toArray()) {
        if (auto id = addSite(session, name, site.toString(), {}); !id)
            return id.error();
    }
    const QJsonArray machines = object[QLatin1String("servers")].toArray();
    for (const QJsonValue &value : machines) { // "before": as an inventory found it before the last visit
        const QJsonObject machine = value.toObject();
        if (auto added = addMachine(session, name, machine); !added)
            return added;
        const bool earlier = machine.contains(QLatin1String("before"));
        const QJsonObject first = earlier ? machine[QLatin1String("before")].toObject() : machine;
        Session then = sessionOn(session, QDate::fromString(textOf(first, "collected", today), Qt::ISODate), session.technician);
        if (auto set = collect(earlier ? then : session, name, machine[QLatin1String("name")].toString(), first, today); !set)
            return set;
    }
    for (const QJsonValue &value : object[QLatin1String("answers")].toArray()) {
        const QJsonObject answer = value.toObject();
        auto answered = answerQuestion(session, answer[QLatin1String("question")].toString(), answer[QLatin1String("yes")].toBool(), name, {},
                                       answer[QLatin1String("by")].toString());
        if (!answered)
            return answered;
    }
    if (auto added = addPeople(session, name, object); !added)
        return added;
    if (auto added = addAgreements(session, name, object, today); !added)
        return added;
    if (auto added = addPastVisits(session, object, today); !added)
        return added;
    for (const QJsonValue &value : machines) {
        const QJsonObject machine = value.toObject();
        if (!machine.contains(QLatin1String("before")))
            continue;
        if (auto set = collect(session, name, machine[QLatin1String("name")].toString(), machine, today); !set)
            return set;
    }
    return addVisitsToCome(session, object, today);
}

} // namespace

Result<void> createDemo(Session &session, const Progress &progress)
{
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    if (!customers->empty())
        return Error{QStringLiteral("demo.not_empty"), {{QStringLiteral("file"), session.database.file()}}};

    const QJsonObject demo = QJsonDocument::fromJson(embeddedFile(QStringLiteral("resources/demo/demo.json"))).object();
    const QJsonArray wanted = demo[QLatin1String("customers")].toArray();
    for (const QJsonValue &technician : demo[QLatin1String("technicians")].toArray()) {
        KeyValues keys = keyValuesOf(technician.toObject());
        if (auto added = addTechnician(session, keys.take(QStringLiteral("name")), keys); !added)
            return added;
    }
    const QDate today = session.clock.now().dateIn(QTimeZone(session.defaultZone.toUtf8()));
    if (auto own = updateFeeds(session, {QStringLiteral("own")}, QStringLiteral(":/tagliando/resources/demo/advisories.json")); !own)
        return own.error();
    else if (own->front().error)
        return *own->front().error;
    int done = 0;
    for (const QJsonValue &customer : wanted) {
        if (progress.cancelled())
            return Error{QStringLiteral("job.cancelled"), {}};
        progress.report(double(done++) / double(wanted.size() + 1), QStringLiteral("progress.demo"));
        if (auto added = addDemoCustomer(session, customer.toObject(), today); !added)
            return added;
    }
    // This computer and its distribution's index are a bonus: a machine that cannot be scanned still has its demo.
    const QString own = QStringLiteral("Questo computer");
    if (auto id = addCustomer(session, own, {}); !id)
        return id.error();
    if (const auto scanned = scanThisComputer(session, own, {}); scanned && !scanned->hosts.empty())
        (void)updateFeeds(session, {QStringLiteral("debian")}, QStringLiteral("/var/lib/apt/lists"), progress);
    progress.report(1.0);
    return {};
}

} // namespace tagliando
