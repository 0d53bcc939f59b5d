// The one object the window holds: runs use cases as jobs on the store thread, publishes an immutable snapshot, says when it changed.
// No logic of its own.
#pragma once

#include "core/usecases/snapshot.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QThread;

namespace tagliando {

class StoreThread;

class Workspace : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString file;
        Clock clock;
        QString defaultZone = QStringLiteral("Europe/Rome");
        QString technician;
    };

    explicit Workspace(Options options, QObject *parent = nullptr);
    ~Workspace() override; ///< cancels what runs and waits for the store thread

    /// Null until the first one is there.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return snapshot_; }
    [[nodiscard]] QString file() const { return options_.file; }
    [[nodiscard]] const Clock &clock() const { return options_.clock; }
    [[nodiscard]] QString defaultZone() const { return options_.defaultZone; }
    [[nodiscard]] QString technician() const { return options_.technician; } ///< empty: nobody named
    [[nodiscard]] bool isBusy() const { return pending_ > 0; }

    void setClock(const Clock &clock);
    void setDefaultZone(const QString &zone);
    /// Opens the file again if that failed, and derives everything anew. A newer request replaces one that still runs.
    void recompute();
    /// Asks the running job to stop; it answers with the error "cancelled".
    void cancelJob();
    /// The same, and what is being derived too: the last snapshot stays.
    void cancel();

    /// Runs `work` on the store thread and hands its answer to `done` on this one. Jobs run in order; none is dropped.
    /// A receiver that died meanwhile gets no answer. When the work changed the file, a new snapshot follows.
    template <class T>
    void run(QObject *receiver, std::function<Result<T>(Session &, const Progress &)> work, std::function<void(Result<T>)> done)
    {
        enqueue([receiver = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)](Session *session, const Error &whyNot,
                                                                                                         const Progress &progress) -> Answer {
            auto result = std::make_shared<Result<T>>(session ? work(*session, progress) : Result<T>(whyNot));
            return [receiver, done, result] {
                if (receiver)
                    done(std::move(*result));
            };
        });
    }

Q_SIGNALS:
    void changed();
    void failed(const tagliando::Error &error);
    void progressed(double fraction, const QString &textId);
    void busyChanged(bool busy);

private:
    friend class StoreThread;
    using Answer = std::function<void()>;
    using Job = std::function<Answer(Session *session, const Error &whyNot, const Progress &progress)>;

    void enqueue(Job job);
    void requestSnapshot();
    void begin();
    void end();
    Progress newProgress(); ///< may be called from the store thread

    Options options_;
    std::shared_ptr<const Snapshot> snapshot_;
    QThread *thread_;
    StoreThread *store_;
    Progress job_, derivation_;
    int pending_ = 0;
    quint64 wanted_ = 0; ///< the newest snapshot request
};

} // namespace tagliando
