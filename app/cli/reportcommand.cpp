#include "app/cli/command.h"
#include "core/reporting/report.h"
#include "ui/paper/report.h"

#include <QDir>
#include <QRegularExpression>

namespace tagliando::cli {

namespace {

Result<void> write(const Context &context, const Snapshot &snapshot, const Customer &customer, const QString &language, const QString &file)
{
    if (!file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return Error{QStringLiteral("report.format"), {{QStringLiteral("file"), file}}};
    const Language spoken = language.isEmpty() ? customer.language : language == QLatin1String("en") ? Language::English : Language::Italian;
    const Report report = makeReport(customer, snapshot.input(), snapshot.findings, snapshot.feeds, context.session.technician);
    return writeReportPdf(report, Words(spoken), file);
}

// A customer's name becomes a file name that every system accepts.
QString fileNameFor(const QString &customer)
{
    static const QRegularExpression awkward(QStringLiteral("[^\\p{L}\\p{N} ._-]"));
    return QString(customer).replace(awkward, QStringLiteral("_")) + QStringLiteral(".pdf");
}

ExitCode run(const Context &context, const Arguments &arguments)
{
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
            return context.refuse({QStringLiteral("customer.unknown"), {{QStringLiteral("name"), name}}});
        const auto written = write(context, **snapshot, *customer, language, arguments.value(QStringLiteral("--out")));
        return written ? Done : context.refuse(written.error());
    }
    const QDir folder(arguments.value(QStringLiteral("--out-dir")));
    if (!folder.mkpath(QStringLiteral(".")))
        return context.refuse({QStringLiteral("report.cannot_write"), {{QStringLiteral("file"), folder.path()}}});
    for (const Customer &customer : (*snapshot)->fleet.customers) {
        const auto written = write(context, **snapshot, customer, language, folder.filePath(fileNameFor(customer.name)));
        if (!written)
            return context.refuse(written.error());
    }
    return Done;
}

} // namespace

Command reportCommand()
{
    return {QStringLiteral("report"),
            {QStringLiteral("report --customer C [--lang it|en] --out F.pdf"), QStringLiteral("report --all [--lang it|en] --out-dir DIR")},
            {QStringLiteral("--customer"), QStringLiteral("--lang"), QStringLiteral("--out"), QStringLiteral("--out-dir")},
            {QStringLiteral("--all")},
            run,
            true};
}

} // namespace tagliando::cli
