#pragma once

#include <QCoreApplication>
#include <QPointer>
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
        // Continues in the application, not in the context: Qt 6.4 asserts that the receiver of a continuation is still alive.
        QtConcurrent::run(std::move(work))
            .then(qApp, [newest = newest_, ticket, context = QPointer<QObject>(context), done = std::move(done)](T value) {
                if (context && *newest == ticket)
                    done(std::move(value));
            });
    }

private:
    std::shared_ptr<quint64> newest_ = std::make_shared<quint64>(0); // only touched in the window's thread
};

} // namespace tagliando
