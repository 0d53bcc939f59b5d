// A form whose fields carry their own refusal: the sentence stands under the field that causes it.
#pragma once

#include "ui/common/labels.h"

#include <QFormLayout>
#include <QHash>

namespace tagliando {

class FormRows : public QFormLayout {
public:
    explicit FormRows(QWidget *owner) : owner_(owner)
    {
        setHorizontalSpacing(metrics::blockGap);
        setVerticalSpacing(metrics::grid);
        setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    }

    /// Several fields on one line; the first one's object name is the row's.
    void addFields(const QString &label, const QList<QWidget *> &fields)
    {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::grid);
        for (QWidget *field : fields) {
            line->addWidget(field, field->maximumWidth() == field->minimumWidth() ? 0 : 1);
            if (field->accessibleName().isEmpty())
                field->setAccessibleName(label);
        }
        if (fields.last()->maximumWidth() == fields.last()->minimumWidth())
            line->addStretch(); // the refusal below has the whole width, however narrow the field
        QLabel *refusal = bodyLabel(fields.first()->objectName() + QStringLiteral("Refusal"), owner_);
        refusal->setWordWrap(true);
        refusal->setFont(metrics::font(refusal->font(), metrics::second, QFont::DemiBold));
        refusal->hide();
        auto *cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addLayout(line);
        cell->addWidget(refusal);
        QLabel *name = noteLabel({}, owner_);
        name->setText(label);
        name->setFixedHeight(32);
        addRow(name, cell);
        for (QWidget *field : fields)
            rows_.insert(field->objectName(), {name, refusal, fields});
    }

    void setFieldsVisible(const QString &field, bool visible)
    {
        const Row row = rows_.value(field);
        setRowVisible(row.name, visible); // its spacing goes with it
        for (QWidget *one : row.fields)
            one->setVisible(visible);
        row.refusal->setVisible(visible && !row.refusal->text().isEmpty());
    }

    /// At most one field is refused at a time; an empty field name clears all. False when nobody knows the field.
    bool refuse(const QString &field, const QString &sentence)
    {
        for (const Row &row : std::as_const(rows_)) {
            row.refusal->clear();
            row.refusal->hide();
        }
        if (!rows_.contains(field))
            return false;
        rows_[field].refusal->setText(QStringLiteral("! ") + sentence);
        rows_[field].refusal->show();
        growToFit(owner_->window());
        return true;
    }

    /// A sentence that needs two lines makes the window higher, not the fields flatter.
    static void growToFit(QWidget *window)
    {
        QLayout *whole = window->layout();
        if (!whole || !window->isVisible())
            return;
        whole->activate();
        const int needed = whole->hasHeightForWidth() ? whole->totalHeightForWidth(window->width()) : whole->totalMinimumSize().height();
        if (needed > window->height())
            window->resize(window->width(), needed);
    }

private:
    struct Row {
        QLabel *name = nullptr, *refusal = nullptr;
        QList<QWidget *> fields;
    };
    QWidget *owner_;
    QHash<QString, Row> rows_;
};

} // namespace tagliando
