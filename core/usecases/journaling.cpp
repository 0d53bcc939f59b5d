#include "core/usecases/journaling.h"

#include "core/store/decisionstore.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tagliando {

namespace {

QString named(QString text, const QHash<QString, QString> &names)
{
    static const QRegularExpression reference(QStringLiteral("person:[0-9a-f]{64}"));
    qsizetype from = 0;
    for (auto match = reference.match(text, from); match.hasMatch(); match = reference.match(text, from)) {
        const QString name = names.value(match.captured());
        const QString shown = name.isEmpty() ? match.captured().left(15) + QStringLiteral("…") : name; // erased: enough to tell two apart
        text.replace(match.capturedStart(), match.capturedLength(), shown);
        from = match.capturedStart() + shown.size();
    }
    return text;
}

} // namespace

Result<JournalCheck> checkJournal(Session &session, const QString &anchor)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-fA-F]{64}$"));
    if (!anchor.isEmpty() && !hash.match(anchor).hasMatch())
        return Error{QStringLiteral("journal.bad_anchor"), {{QStringLiteral("anchor"), anchor}}};
    const ReadView view(session.database);
    const Journal journal(session.database);
    const auto entries = journal.entries();
    if (!entries)
        return entries.error();
    const auto head = journal.head();
    if (!head)
        return head.error();
    const auto unlike = DecisionStore(session.database).unlikeTheJournal();
    if (!unlike)
        return unlike.error();
    JournalCheck check;
    check.count = head->count;
    check.head = head->hash;
    check.faults = verifyJournal(*entries, head->highest, anchor);
    for (const DecisionId id : *unlike)
        check.rewritten.push_back(id.value);
    return check;
}

Result<std::vector<JournalEntry>> readableJournal(Session &session)
{
    const Journal journal(session.database);
    auto entries = journal.entries();
    if (!entries)
        return entries.error();
    const auto names = journal.names();
    if (!names)
        return names.error();
    for (JournalEntry &entry : *entries) {
        entry.technician = named(entry.technician, *names);
        entry.body = named(entry.body, *names);
    }
    return entries;
}

Result<QByteArray> exportJournal(Session &session)
{
    const auto entries = Journal(session.database).entries();
    if (!entries)
        return entries.error();
    QByteArray lines;
    for (const JournalEntry &entry : *entries) {
        const QJsonObject line{{QStringLiteral("seq"), entry.seq},   {QStringLiteral("at"), entry.at},
                               {QStringLiteral("kind"), entry.kind}, {QStringLiteral("technician"), entry.technician},
                               {QStringLiteral("body"), entry.body}, {QStringLiteral("prev"), entry.previous},
                               {QStringLiteral("hash"), entry.hash}};
        lines += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

Result<void> erasePerson(Session &session, const QString &name)
{
    return change(session, QStringLiteral("journal"), [&]() -> Result<void> {
        Journal journal(session.database);
        const auto reference = journal.erase(name);
        if (!reference)
            return reference.error();
        const auto entry =
            journal.append(session.nowUtc(), session.technician, QStringLiteral("person.erased"), {{QStringLiteral("person"), *reference}});
        return entry ? Result<void>() : Result<void>(entry.error());
    });
}

Result<void> recordDelivery(Session &session, CustomerId customer, const QString &file, const QString &deliveredTo)
{
    QFile written(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!written.open(QIODevice::ReadOnly) || !hash.addData(&written))
        return Error{QStringLiteral("file.cannot_read"), {{QStringLiteral("file"), file}, {QStringLiteral("reason"), written.errorString()}}};
    return change(session, QStringLiteral("journal"), [&]() -> Result<void> {
        Journal journal(session.database);
        const auto to = journal.reference(deliveredTo);
        if (!to)
            return to.error();
        const auto entry = journal.append(session.nowUtc(), session.technician, QStringLiteral("report"),
                                          {{QStringLiteral("customer"), customer.value},
                                           {QStringLiteral("file"), QFileInfo(file).fileName()},
                                           {QStringLiteral("sha256"), QString::fromLatin1(hash.result().toHex())},
                                           {QStringLiteral("to"), *to}});
        return entry ? Result<void>() : Result<void>(entry.error());
    });
}

} // namespace tagliando
