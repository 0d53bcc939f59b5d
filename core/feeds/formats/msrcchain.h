// The updates of one platform over all months held, and which of them stand for which (FEEDS C3 rules 2 to 4). Internal to the MSRC reader.
#pragma once

#include "core/feeds/formats/msrc.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace tagliando::msrc {

class Chain {
public:
    Chain(const Platform &platform, bool oneLine) : platform_(platform), oneLine_(oneLine) {}

    /// `statesBuilds`: the month names builds at all; the documents before 2021 do not.
    void add(const MsrcUpdate &update, const QDate &released, bool statesBuilds);
    /// After the last add: orders the updates and repairs missing links.
    void close();

    struct Update {
        MsrcUpdate published;
        QDate released;          ///< of the first month that names it
        bool cumulative = false; ///< holds everything that came before
        std::vector<int> newer;  ///< what stands for it directly
    };
    [[nodiscard]] const Update *find(const QString &kb) const;

    struct Acceptance {
        QStringList kbs; ///< the given ones first, then what stands for them, sorted
        QString build;   ///< the lowest build that holds the fix; empty: none known
    };
    [[nodiscard]] Acceptance accepted(const QStringList &kbs) const;

    /// The cumulative update to install: the newest; nullptr: the platform has none.
    [[nodiscard]] const Update *tip() const;
    /// The newest servicing stack, which goes before a cumulative update; nullptr: the platform has none of its own.
    [[nodiscard]] const Update *stackTip() const { return stack_ < 0 ? nullptr : &updates_[std::size_t(stack_)]; }
    /// KB -> the build it brings, of those whose build says that the fix is there; one map shared by all requirements of the platform.
    [[nodiscard]] const QMap<QString, QString> &builds() const { return builds_; }
    /// Does its build say that the fix is there?
    [[nodiscard]] bool buildCounts(const Update &update) const;

private:
    void link(int older, std::optional<int> newer);

    const Platform &platform_;
    bool oneLine_;
    std::vector<Update> updates_;
    QHash<QString, int> byKb_;
    QMap<QString, QString> builds_;
    int stack_ = -1;
    std::vector<int> built_, dated_; ///< cumulative ones by build; those without a build by date
};

} // namespace tagliando::msrc
