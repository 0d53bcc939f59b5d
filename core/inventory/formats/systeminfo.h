// The text of systeminfo as sections, before anybody asks what they mean. Labels are in the language of the machine; the order is not.
#pragma once

#include "core/inventory/formats/windowsversion.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>

namespace tagliando {

struct SystemInfoSection {
    struct Entry {
        int line = 0;
        QString text; ///< behind "[nn]:"
    };

    int line = 0; ///< 1-based, of the label
    QString label;
    QString value;
    QList<Entry> entries; ///< of the first level only
    QList<Entry> strays;  ///< continuation lines before or between them that are no entry
};

/// One machine's part of the text: a file may hold several, one after the other.
struct SystemInfoBlock {
    QList<SystemInfoSection> sections;
    int version = -1;      ///< index of the section with "10.0.17763 N/A Build 17763"; host, name and configuration stand around it
    WindowsVersion banner; ///< of the console that ran it, when it was copied along: systeminfo itself prints no revision

    /// The section `offset` places from the version's, or an empty one.
    [[nodiscard]] SystemInfoSection around(int offset) const;
    /// The list of hotfixes; empty label when there is none.
    [[nodiscard]] SystemInfoSection hotfixes() const;
    [[nodiscard]] QString domain() const;
    /// When it started, local to the machine. Null when not shown; `ambiguous` when 03/04 could be March or April.
    [[nodiscard]] QDateTime lastBoot(bool *ambiguous) const;
};

/// "10.0.17763 N/D build 17763": three numbers, anything in any language, the third again.
bool isSystemInfoVersion(const QString &value);
QList<SystemInfoBlock> systemInfoBlocks(QByteArrayView text);

/// "client", "server" or empty; `role`: "domain-controller", "domain-member" or empty. From "OS Configuration" in the languages Windows has most.
struct SystemInfoConfiguration {
    QString side;
    QString role;
};
SystemInfoConfiguration readConfiguration(const QString &text);

} // namespace tagliando
