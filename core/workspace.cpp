#include "core/workspace.h"

#include <QElapsedTimer>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <limits>
#include <optional>

namespace tagliando {

namespace {

/// The same snapshot, but whoever lets go of it last does not free it: a hundred thousand rows take a second, and that may be the window's thread.
std::shared_ptr<const Snapshot> freedElsewhere(std::shared_ptr<const Snapshot> snapshot)
{
    const Snapshot *shown = snapshot.get();
    return {shown, [kept = std::move(snapshot)](const Snapshot *) mutable {
                if (QThreadPool *pool = QThreadPool::globalInstance())
                    pool->start([last = std::move(kept)]() mutable { last.reset(); });
            }};
}

} // namespace

/// What lives in the store thread: the database, the session, and the three clocks that make a new snapshot due.
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

namespace {

constexpr int pollMilliseconds = 1000;
constexpr qint64 clockJumpMilliseconds = 5000; // beyond what a busy machine delays a timer's neighbour readings

} // namespace

StoreThread::StoreThread(Workspace *workspace, Workspace::Options options) : workspace_(workspace), options_(std::move(options)) {}

void StoreThread::start()
{
    second_ = new QTimer(this);
    QObject::connect(second_, &QTimer::timeout, this, [this] { tick(); });
    boundary_ = new QTimer(this);
    boundary_->setSingleShot(true);
    QObject::connect(boundary_, &QTimer::timeout, this, [this] { publish({}); });
    steady_.start();
    wallAtStart_ = wallMilliseconds();
    open();
    second_->start(pollMilliseconds);
}

void StoreThread::open()
{
    auto resources = loadResources();
    if (!resources) {
        whyNot_ = resources.error();
        return;
    }
    auto database = Database::open(options_.file);
    if (!database) {
        whyNot_ = database.error();
        return;
    }
    database_ = std::move(*database);
    session_.emplace(Session{*database_, *resources, options_.clock, options_.technician, options_.defaultZone});
    dataVersion_ = database_->dataVersion();
    whyNot_ = {};
}

void StoreThread::setClock(const Clock &clock)
{
    options_.clock = clock;
    if (session_)
        session_->clock = clock;
}

void StoreThread::setDefaultZone(const QString &zone)
{
    options_.defaultZone = zone;
    if (session_)
        session_->defaultZone = zone;
}

void StoreThread::run(const Workspace::Job &job, const Progress &progress)
{
    if (!session_)
        open();
    const auto answer = job(session_ ? &*session_ : nullptr, whyNot_, progress);
    QMetaObject::invokeMethod(workspace_, answer, Qt::QueuedConnection);
    if (database_ && database_->revision() != published_)
        publish(workspace_->newProgress());
    QMetaObject::invokeMethod(
        workspace_, [workspace = workspace_] { workspace->end(); }, Qt::QueuedConnection);
}

void StoreThread::derive(quint64 request, const Progress &progress)
{
    if (request == newestRequest.load()) { // else a newer one waits behind this
        if (!session_)
            open();
        publish(progress);
    }
    QMetaObject::invokeMethod(
        workspace_, [workspace = workspace_] { workspace->end(); }, Qt::QueuedConnection);
}

void StoreThread::publish(const Progress &progress)
{
    Result<std::shared_ptr<const Snapshot>> snapshot = whyNot_;
    if (session_)
        snapshot = takeSnapshot(*session_, progress);
    if (progress.cancelled())
        return;
    if (!snapshot) {
        QMetaObject::invokeMethod(
            workspace_, [workspace = workspace_, error = snapshot.error()] { Q_EMIT workspace->failed(error); }, Qt::QueuedConnection);
        return;
    }
    published_ = (*snapshot)->revision;
    armBoundary((*snapshot)->findings.nextBoundary);
    QMetaObject::invokeMethod(
        workspace_,
        [workspace = workspace_, value = *snapshot] {
            workspace->snapshot_ = freedElsewhere(value);
            Q_EMIT workspace->changed();
        },
        Qt::QueuedConnection);
}

// Once a second: did another process write, did somebody set the computer's clock, did it sleep?
void StoreThread::tick()
{
    if (!session_)
        return;
    const qint64 version = database_->dataVersion();
    const qint64 drift = wallMilliseconds() - wallAtStart_ - steady_.elapsed();
    const bool jumped = std::abs(drift) > clockJumpMilliseconds;
    if (jumped) {
        wallAtStart_ = wallMilliseconds();
        steady_.restart();
    }
    if (version != dataVersion_ || (jumped && !session_->clock.isFixed())) {
        dataVersion_ = version;
        publish({});
    }
}

void StoreThread::armBoundary(const QDateTime &boundary)
{
    boundary_->stop();
    if (!boundary.isValid() || session_->clock.isFixed())
        return;
    const qint64 wait = boundary.toMSecsSinceEpoch() - wallMilliseconds();
    boundary_->start(static_cast<int>(std::clamp<qint64>(wait, pollMilliseconds, std::numeric_limits<int>::max())));
}

qint64 StoreThread::wallMilliseconds() const { return Clock().now().in(QTimeZone::utc()).toMSecsSinceEpoch(); }

Workspace::Workspace(Options options, QObject *parent)
    : QObject(parent), options_(std::move(options)), thread_(new QThread(this)), store_(new StoreThread(this, options_))
{
    thread_->setObjectName(QStringLiteral("store"));
    store_->moveToThread(thread_);
    // The connection belongs to the thread that opened it: it must also be closed there.
    connect(thread_, &QThread::finished, store_, &QObject::deleteLater);
    thread_->start();
    QMetaObject::invokeMethod(
        store_, [store = store_] { store->start(); }, Qt::QueuedConnection);
    requestSnapshot();
}

Workspace::~Workspace()
{
    job_.cancel();
    derivation_.cancel();
    thread_->quit();
    thread_->wait();
}

void Workspace::setClock(const Clock &clock)
{
    options_.clock = clock;
    QMetaObject::invokeMethod(
        store_, [store = store_, clock] { store->setClock(clock); }, Qt::QueuedConnection);
    requestSnapshot();
}

void Workspace::setDefaultZone(const QString &zone)
{
    options_.defaultZone = zone;
    QMetaObject::invokeMethod(
        store_, [store = store_, zone] { store->setDefaultZone(zone); }, Qt::QueuedConnection);
    requestSnapshot();
}

void Workspace::recompute() { requestSnapshot(); }

void Workspace::cancelJob() { job_.cancel(); }

void Workspace::cancel()
{
    job_.cancel();
    derivation_.cancel();
}

Progress Workspace::newProgress()
{
    return Progress([this](double fraction, const QString &textId) {
        QMetaObject::invokeMethod(
            this, [this, fraction, textId] { Q_EMIT progressed(fraction, textId); }, Qt::QueuedConnection);
    });
}

void Workspace::requestSnapshot()
{
    derivation_.cancel();
    derivation_ = newProgress();
    store_->newestRequest = ++wanted_;
    begin();
    QMetaObject::invokeMethod(
        store_, [store = store_, request = wanted_, progress = derivation_] { store->derive(request, progress); }, Qt::QueuedConnection);
}

void Workspace::enqueue(Job job)
{
    job_ = newProgress();
    begin();
    QMetaObject::invokeMethod(
        store_, [store = store_, job = std::move(job), progress = job_] { store->run(job, progress); }, Qt::QueuedConnection);
}

void Workspace::begin()
{
    if (pending_++ == 0)
        Q_EMIT busyChanged(true);
}

void Workspace::end()
{
    if (--pending_ == 0)
        Q_EMIT busyChanged(false);
}

} // namespace tagliando
