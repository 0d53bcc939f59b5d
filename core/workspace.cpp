#include "core/workspace.h"

#include "core/storethread.h"

#include <QThread>

namespace tagliando {

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
