// Scenario 9's customer in the window: a patch put off twice by the owner, the control checked long ago.
#pragma once

#include "core/usecases/decide.h"
#include "core/usecases/updatefeeds.h"
#include "tests/ui/window.h"
#include "ui/common/datefield.h"
#include "ui/common/table.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>

namespace tagliando {

class AgreementsTest : public WindowTest {
protected:
    static QString q(const char *text) { return QString::fromUtf8(text); }

    /// A customer with a server that misses KB9999999, released on 10/10/2026 and due by the 24th.
    void prepareVerdi()
    {
        const QString own = folder.filePath(q("own.json"));
        QFile out(own);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(R"({"format":1,"advisories":[{"id":"KB-TEST","title":"Test","platforms":["windows-server-2019"],"kb":"KB9999999",
                      "kind":"hotfix","released":"2026-10-10","severity":"critical"}]})");
        out.close();
        on("2026-10-11", [&](Session &session) {
            ASSERT_OK(addCustomer(session, q("Verdi"), {}));
            ASSERT_OK(setContract(session, q("Verdi"), {{q("approvers"), q("titolare,consiglio di amministrazione")}}));
            Contact owner;
            owner.name = q("Dott. Verdi");
            owner.role = q("titolare");
            ASSERT_OK(addContact(session, q("Verdi"), owner));
            ServerWish wish;
            wish.name = q("SRV-1");
            wish.customer = q("Verdi");
            ASSERT_OK(addServer(session, wish));
            ASSERT_OK(setValues(session, q("SRV-1"), {},
                                {q("os=windows-server-2019"), q("build=17763.7919"), q("hotfixes=complete"), q("products=complete")}, {}));
            const auto fed = updateFeeds(session, {q("own")}, own);
            ASSERT_OK(fed);
            ASSERT_FALSE(fed->front().error) << fed->front().error->code.toStdString();
        });
    }
    void deferTwice()
    {
        DecisionWish wish;
        wish.customer = q("Verdi");
        wish.servers = {q("SRV-1")};
        wish.requirement = q("KB9999999");
        wish.kind = q("deferral");
        wish.by = q("Dott. Verdi");
        wish.role = q("titolare");
        wish.reason = q("no-window");
        wish.warned = q("2026-10-15");
        wish.control = q("server isolato");
        wish.controlChecked = q("2026-09-01");
        wish.until = q("2026-10-31");
        on("2026-10-20", [&](Session &session) { ASSERT_OK(addDecision(session, wish)); });
        wish.until = q("2026-11-08");
        on("2026-10-28", [&](Session &session) { ASSERT_OK(renewDecision(session, DecisionId{1}, wish)); });
        wish.until = q("2026-11-15");
        on("2026-10-31", [&](Session &session) { ASSERT_OK(renewDecision(session, DecisionId{2}, wish)); });
    }
    template <class Work>
    void on(const char *day, Work work)
    {
        clock = Clock(Moment::wallClock(QDate::fromString(q(day), Qt::ISODate)));
        prepare(work);
    }
    void openOn(const char *day)
    {
        clock = Clock(Moment::wallClock(QDate::fromString(q(day), Qt::ISODate)));
        openWindow();
    }

    static QString cell(const QAbstractItemView *view, int row, int column, int role = Qt::DisplayRole)
    {
        return view->model()->index(row, column).data(role).toString();
    }
    void type(const char *field, const QString &text)
    {
        auto *line = find<QLineEdit>(field);
        ASSERT_TRUE(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    void typeInto(const char *box, const QString &text)
    {
        auto *combo = find<QComboBox>(box);
        ASSERT_TRUE(combo && combo->isEditable());
        combo->setFocus();
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), text);
    }
    void choose(const char *box, const QString &data)
    {
        auto *combo = find<QComboBox>(box);
        ASSERT_TRUE(combo);
        const int index = combo->findData(data);
        ASSERT_GE(index, 0) << data.toStdString();
        combo->setCurrentIndex(index);
    }
    void click(const char *button) { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    /// Until the form has answered what was typed.
    void answered()
    {
        QTest::qWait(300);
        settle();
    }
};

} // namespace tagliando
