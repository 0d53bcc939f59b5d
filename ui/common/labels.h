// The few kinds of text the pages are set in.
#pragma once

#include "ui/common/metrics.h"
#include "ui/common/palette.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace tagliando {

inline QLabel *newLabel(const QString &name, double ratio, QFont::Weight weight, Role ink, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setFont(metrics::font(QApplication::font(), ratio, weight));
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour(ink));
    label->setPalette(palette);
    return label;
}

inline QLabel *titleLabel(const QString &name, QWidget *parent) { return newLabel(name, metrics::title, QFont::DemiBold, Role::Ink, parent); }
inline QLabel *sectionLabel(const QString &name, QWidget *parent) { return newLabel(name, metrics::section, QFont::DemiBold, Role::Ink, parent); }
inline QLabel *bodyLabel(const QString &name, QWidget *parent) { return newLabel(name, metrics::body, QFont::Normal, Role::Ink, parent); }
inline QLabel *noteLabel(const QString &name, QWidget *parent) { return newLabel(name, metrics::second, QFont::Normal, Role::SecondInk, parent); }

/// A heading and, on the same line, its note.
inline QHBoxLayout *headingRow(QLabel *heading, QLabel *note, QLabel *atRight = nullptr)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::blockGap);
    row->addWidget(heading, 0, Qt::AlignBaseline);
    row->addWidget(note, 1, Qt::AlignBaseline);
    if (atRight)
        row->addWidget(atRight, 0, Qt::AlignBaseline);
    return row;
}

} // namespace tagliando
