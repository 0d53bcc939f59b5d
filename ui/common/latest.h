#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <functional>
#include <memory>

namespace tagliando {

/// Work done off the window's thread, of which only the newest request is answered; a context that died gets no answer.
template <class T>
class Latest {
public:
    void run(QObject *context, std::function<T()> work, std::function<void(T)> done)
    {
        const quint64 ticket = ++*newest_;
        // A watcher dies with its parent; QFuture::then would assert on a context that died (Qt 6.4).
        auto *watcher = new QFutureWatcher<T>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [newest = newest_, ticket, watcher, done = std::move(done)] {
            watcher->deleteLater();
            if (*newest == ticket)
                done(watcher->future().takeResult());
        });
        watcher->setFuture(QtConcurrent::run(std::move(work)));
    }

private:
    std::shared_ptr<quint64> newest_ = std::make_shared<quint64>(0); // only touched in the context's thread
};

} // namespace tagliando
