#include "app/cli/command.h"
#include "core/usecases/people.h"

namespace tagliando::cli {

namespace {

ExitCode run(const Context &context, const Arguments &arguments)
{
    if (arguments.at(0) != QLatin1String("add") || arguments.positionals.size() != 2 || !arguments.has(QStringLiteral("--customer")))
        return context.usage();
    Contact contact;
    contact.name = arguments.at(1);
    contact.role = arguments.value(QStringLiteral("--role"));
    contact.email = arguments.value(QStringLiteral("--email"));
    contact.pec = arguments.value(QStringLiteral("--pec"));
    const auto done = addContact(context.session, arguments.value(QStringLiteral("--customer")), contact);
    return done ? Done : context.refuse(done.error());
}

} // namespace

Command contactCommand()
{
    return {QStringLiteral("contact"),
            {QStringLiteral("contact add NAME --customer C --role ROLE [--email ADDRESS] [--pec ADDRESS]")},
            {QStringLiteral("--customer"), QStringLiteral("--role"), QStringLiteral("--email"), QStringLiteral("--pec")},
            {},
            run};
}

} // namespace tagliando::cli
