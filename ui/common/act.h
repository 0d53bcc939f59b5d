// Something a person did that Ctrl+Z takes back and Ctrl+Y does once more. Decisions are not among them: they are renewed or corrected.
#pragma once

#include "ui/common/desk.h"

#include <QUndoCommand>

namespace tagliando {

/// Both ways of an act, as work on the store's thread; T is what doing it gave and taking it back needs.
template <class T>
struct Ways {
    QString said; ///< "Freeze recorded": the window says it with the way back; empty: it shows by itself
    std::function<Result<T>(Session &, const Progress &)> forth;
    std::function<Result<void>(Session &, const T &)> back;
};

/// Pushed after the fact: the first redo is no work.
template <class T>
class Act : public QUndoCommand {
public:
    Act(Desk &desk, Ways<T> ways, T made) : QUndoCommand(ways.said), desk_(desk), state_(std::make_shared<State>(std::move(ways), std::move(made))) {}

    void undo() override
    {
        done_ = false;
        follow([](State &state, Session &session, const Progress &) { return state.ways.back(session, state.made); }, true);
    }

    void redo() override
    {
        if (std::exchange(done_, true) || isObsolete())
            return;
        follow(
            [](State &state, Session &session, const Progress &progress) -> Result<void> {
                auto made = state.ways.forth(session, progress);
                if (!made)
                    return made.error();
                state.made = std::move(*made);
                return {};
            },
            false);
    }

private:
    /// `made` is touched by the jobs only, which run one after the other.
    struct State {
        State(Ways<T> both, T first) : ways(std::move(both)), made(std::move(first)) {}
        Ways<T> ways;
        T made;
    };

    void follow(std::function<Result<void>(State &, Session &, const Progress &)> work, bool takenBack)
    {
        desk_.workspace().run<void>(
            &desk_, [state = state_, work = std::move(work)](Session &session, const Progress &progress) { return work(*state, session, progress); },
            [desk = &desk_, said = state_->ways.said, takenBack](const Result<void> &followed) {
                if (followed)
                    desk->sayActed(said, takenBack);
                else
                    desk->report(followed.error());
            });
    }

    Desk &desk_;
    std::shared_ptr<State> state_;
    bool done_ = true;
};

/// Does it for the first time; once it succeeded it can be taken back. `answer` is not called when `receiver` died meanwhile.
template <class T>
void perform(Desk &desk, QObject *receiver, Ways<T> ways, std::function<void(const Result<T> &)> answer)
{
    auto forth = ways.forth;
    desk.workspace().run<T>(receiver, std::move(forth), [&desk, ways = std::move(ways), answer = std::move(answer)](const Result<T> &made) {
        if (made) {
            desk.undo().push(new Act<T>(desk, ways, *made));
            desk.sayActed(ways.said, false);
        }
        answer(made);
    });
}

} // namespace tagliando
