#pragma once

#include <QString>

#include <atomic>
#include <functional>
#include <memory>

namespace tagliando {

/// Reports how far a long step is and learns whether the user gave up. Copyable; safe from any thread.
/// A default Progress reports to nobody and is never cancelled.
class Progress {
public:
    using Listener = std::function<void(double fraction, const QString &textId)>;

    Progress() : cancelled_(std::make_shared<std::atomic<bool>>(false)) {}
    explicit Progress(Listener listener) : Progress() { listener_ = std::move(listener); }

    /// `fraction` 0..1; `textId` is an id for ui/words ("progress.import").
    void report(double fraction, const QString &textId = {}) const
    {
        if (listener_)
            listener_(fraction, textId);
    }
    void cancel() const { cancelled_->store(true); }
    [[nodiscard]] bool cancelled() const { return cancelled_->load(); }

private:
    Listener listener_;
    std::shared_ptr<std::atomic<bool>> cancelled_;
};

} // namespace tagliando
