// Which screens there are, and in which order the rail shows them.
#include "ui/customer/customerscreen.h"
#include "ui/decisions/decisionsscreen.h"
#include "ui/mainwindow.h"
#include "ui/policies/policiesscreen.h"
#include "ui/reports/reportsscreen.h"
#include "ui/today/todayscreen.h"
#include "ui/visits/visitsscreen.h"

namespace tagliando {

void addScreens(MainWindow &window, Desk &desk)
{
    window.addScreen(new TodayScreen(desk));
    window.addScreen(new CustomerScreen(desk));
    window.addScreen(new VisitsScreen(desk));
    window.addScreen(new DecisionsScreen(desk));
    window.addScreen(new PoliciesScreen(desk));
    window.addScreen(new ReportsScreen(desk));
}

} // namespace tagliando
