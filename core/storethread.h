// What lives in the store thread: the database, the session, and the three clocks that make a new snapshot due.
#pragma once

#include "core/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <optional>

namespace tagliando {

/// Only Workspace talks to it, by queued calls; it answers by queued calls to Workspace.
class StoreThread : public QObject {
public:
    StoreThread(Workspace *workspace, Workspace::Options options);

    void start();
    void setClock(const Clock &clock);
    void setDefaultZone(const QString &zone);
    void run(const Workspace::Job &job, const Progress &progress);
    void derive(quint64 request, const Progress &progress);

    std::atomic<quint64> newestRequest{0};

private:
    void open();
    void publish(const Progress &progress);
    void tick();
    void armBoundary(const QDateTime &boundary);
    [[nodiscard]] qint64 wallMilliseconds() const;

    Workspace *workspace_;
    Workspace::Options options_;
    std::unique_ptr<Database> database_;
    std::optional<Session> session_;
    Error whyNot_;
    qint64 published_ = -1; ///< revision of the last snapshot
    qint64 dataVersion_ = 0;
    QTimer *second_ = nullptr;
    QTimer *boundary_ = nullptr;
    QElapsedTimer steady_;
    qint64 wallAtStart_ = 0;
};

} // namespace tagliando
