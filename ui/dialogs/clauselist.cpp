#include "ui/dialogs/clauselist.h"

#include "ui/common/labels.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace tagliando {

void showClauses(QScrollArea *area, const std::vector<Clause> &clauses, const QString &name)
{
    const int scrolled = area->verticalScrollBar()->value();
    auto *content = new QWidget(area);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::blockGap, metrics::grid, metrics::blockGap, metrics::grid);
    column->setSpacing(2);
    int number = 0;
    for (const Clause &clause : clauses) {
        QLabel *label = noteLabel({}, content);
        label->setText(clause.label);
        QLabel *text = bodyLabel(name + QString::number(++number), content);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setText(clause.text);
        if (clause.grave) {
            QPalette red = text->palette();
            red.setColor(QPalette::WindowText, look(ServerColour::Blocking).ink);
            text->setPalette(red);
        }
        column->addWidget(label);
        column->addWidget(text);
        column->addSpacing(metrics::grid);
    }
    column->addStretch();
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget switched it on: what lies behind shows through
    area->viewport()->setAutoFillBackground(false);
    area->verticalScrollBar()->setValue(scrolled);
}

} // namespace tagliando
