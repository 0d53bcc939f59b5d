#include "app/cli/command.h"
#include "core/reporting/report.h"
#include "core/usecases/journaling.h"
#include "ui/paper/report.h"

#include <QDir>
#include <QRegularExpression>

namespace tagliando::cli {

namespace {

const QString deliveredOption = QStringLiteral("--delivered-to");

Result<void> write(const Context &context, const Snapshot &snapshot, const Customer &customer, const QString &language, const QString &file)
{
    if (!file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Error{QStringLiteral("report.format"), {{QStringLiteral("file"), file}}};
    const Language spoken = language.isEmpty() ? customer.language : language == QLatin1String("en") ? Language::English : Language::Italian;
    Report report = makeReport(customer, snapshot.input(), snapshot.findings, snapshot.feeds, context.session.technician);
    report.anchor = snapshot.journal;
    return writeReportPdf(report, Words(spoken), file);
}

// A customer's name becomes a file name that every system accepts.
QString fileNameFor(const QString &customer)
{
    static const QRegularExpression awkward(QStringLiteral("[^\\p{L}\\p{N} ._-]"));
    return QString(customer).replace(awkward, QStringLiteral("_")) + QStringLiteral(".pdf");
}

// What was handed over goes into the journal, with the file's hash and to whom.
ExitCode delivered(const Context &context, const Customer &customer, const QString &file, const Arguments &arguments)
{
    if (!arguments.has(deliveredOption))
        return Done;
    const auto recorded = recordDelivery(context.session, customer.id, file, arguments.value(deliveredOption));
    return recorded ? Done : context.refuse(recorded.error());
}

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.has(deliveredOption) && arguments.value(deliveredOption).trimmed().isEmpty())
        return context.refuse({QStringLiteral("name.empty"), {}});
    const QString language = arguments.value(QStringLiteral("--lang"));
    if (!language.isEmpty() && language != QLatin1String("it") && language != QLatin1String("en"))
        return context.refuse({QStringLiteral("usage.language"), {{QStringLiteral("language"), language}}});
    const bool one = arguments.has(QStringLiteral("--customer")) && arguments.has(QStringLiteral("--out"));
    const bool all = arguments.has(QStringLiteral("--all")) && arguments.has(QStringLiteral("--out-dir"));
    if (one == all || !arguments.positionals.isEmpty())
        return context.usage();
    const auto snapshot = takeSnapshot(context.session);
    if (!snapshot)
        return context.refuse(snapshot.error());
    if (one) {
        const QString name = arguments.value(QStringLiteral("--customer"));
        const Customer *customer = (*snapshot)->customerNamed(name);
        if (!customer)
            return context.refuse((*snapshot)->unknownCustomer(name));
        const QString file = arguments.value(QStringLiteral("--out"));
        if (const auto written = write(context, **snapshot, *customer, language, file); !written)
            return context.refuse(written.error());
        return delivered(context, *customer, file, arguments);
    }
    const QDir folder(arguments.value(QStringLiteral("--out-dir")));
    if (!folder.mkpath(QStringLiteral(".")))
        return context.refuse({QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), folder.path()}}});
    for (const Customer &customer : (*snapshot)->fleet.customers) {
        const QString file = folder.filePath(fileNameFor(customer.name));
        if (const auto written = write(context, **snapshot, customer, language, file); !written)
            return context.refuse(written.error());
        if (const ExitCode code = delivered(context, customer, file, arguments); code != Done)
            return code;
    }
    return Done;
}

} // namespace

Command reportCommand()
{
    return {QStringLiteral("report"),
            {QStringLiteral("report --customer C [--lang it|en] --out F.pdf [--delivered-to NAME]"),
             QStringLiteral("report --all [--lang it|en] --out-dir DIR [--delivered-to NAME]")},
            {QStringLiteral("--customer"), QStringLiteral("--lang"), QStringLiteral("--out"), QStringLiteral("--out-dir"), deliveredOption},
            {QStringLiteral("--all")},
            run,
            true};
}

} // namespace tagliando::cli
