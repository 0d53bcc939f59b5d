#include "core/usecases/createdemo.h"

#include "core/store/customerstore.h"
#include "core/usecases/importinventory.h"
#include "core/usecases/machines.h"
#include "core/usecases/people.h"
#include "core/usecases/updatefeeds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace tagliando {

namespace {

// "{now-40d}" becomes the date forty days before the reference day: the demo is as old on every day it is made.
QString dated(const QString &text, const QDate &today)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{now(?:-(\\d+)d)?\\}"));
    const auto match = placeholder.match(text);
    if (!match.hasMatch())
        return text;
    return QString(text).replace(match.captured(0), today.addDays(-match.captured(1).toInt()).toString(Qt::ISODate));
}

Result<void> addMachine(Session &session, const QString &customer, const QJsonObject &machine, const QDate &today)
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
    QStringList words;
    for (const QJsonValue &word : machine[QLatin1String("set")].toArray())
        words << dated(word.toString(), today);
    return setValues(session, name, customer, words, dated(machine[QLatin1String("collected")].toString(), today));
}

Result<void> addDemoCustomer(Session &session, const QJsonObject &object, const QDate &today)
{
    const QString name = object[QLatin1String("name")].toString();
    KeyValues keys{{QStringLiteral("lang"), object[QLatin1String("lang")].toString()}};
    if (object.contains(QLatin1String("managed_since")))
        keys.insert(QStringLiteral("managed_since"), dated(object[QLatin1String("managed_since")].toString(), today));
    if (auto id = addCustomer(session, name, keys); !id)
        return id.error();
    for (const QJsonValue &site : object[QLatin1String("sites")].toArray()) {
        if (auto id = addSite(session, name, site.toString(), {}); !id)
            return id.error();
    }
    for (const QJsonValue &machine : object[QLatin1String("servers")].toArray()) {
        if (auto added = addMachine(session, name, machine.toObject(), today); !added)
            return added;
    }
    for (const QJsonValue &value : object[QLatin1String("answers")].toArray()) {
        const QJsonObject answer = value.toObject();
        auto answered = answerQuestion(session, answer[QLatin1String("question")].toString(), answer[QLatin1String("yes")].toBool(), name, {},
                                       answer[QLatin1String("by")].toString());
        if (!answered)
            return answered;
    }
    return {};
}

} // namespace

Result<void> createDemo(Session &session, const Progress &progress)
{
    const auto customers = CustomerStore(session.database).customers();
    if (!customers)
        return customers.error();
    if (!customers->empty())
        return Error{QStringLiteral("demo.not_empty"), {{QStringLiteral("file"), session.database.file()}}};

    const QJsonArray wanted =
        QJsonDocument::fromJson(embeddedFile(QStringLiteral("resources/demo/demo.json"))).object()[QLatin1String("customers")].toArray();
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
