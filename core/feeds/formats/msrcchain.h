// The updates of one platform over all months held, and which of them stand for which (FEEDS C3 rules 2 to 4). Internal to the MSRC reader.
#pragma once

#include "core/feeds/formats/msrc.h"

#include <QHash>

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
    /// Does its build say that the fix is there?
    [[nodiscard]] bool buildCounts(const Update &update) const;

private:
    void link(int older, std::optional<int> newer);

    const Platform &platform_;
    bool oneLine_;
    std::vector<Update> updates_;
    QHash<QString, int> byKb_;
    std::vector<int> built_, dated_; ///< cumulative ones by build; those without a build by date
};

} // namespace tagliando::msrc
