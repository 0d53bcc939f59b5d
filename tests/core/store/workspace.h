// A workspace file in a folder of its own, and rows to put into it.
#pragma once

#include "core/domain/customer.h"
#include "core/domain/server.h"
#include "core/store/customerstore.h"
#include "core/store/database.h"
#include "core/store/serverstore.h"
#include "tests/support/result.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tagliando {

inline QDateTime utc(const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toUTC(); }
inline QDate day(const char *text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); }

inline QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

inline void writeFile(const QString &file, const QByteArray &content)
{
    QFile opened(file);
    ASSERT_TRUE(opened.open(QIODevice::WriteOnly));
    ASSERT_EQ(opened.write(content), content.size());
}

class WorkspaceTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder_.isValid());
        auto opened = Database::open(path(), 100);
        ASSERT_OK(opened);
        database_ = std::move(*opened);
    }

    [[nodiscard]] QString path(const QString &name = QStringLiteral("studio.tagliando")) const { return folder_.filePath(name); }
    [[nodiscard]] Database &database() { return *database_; }
    void close() { database_.reset(); }
    void reopen()
    {
        database_.reset();
        SetUp();
    }

    /// Runs `work` (returns Result<…>) in a transaction and commits it when it went well.
    template <class Work>
    auto write(Work work) -> decltype(work())
    {
        Result<Transaction> transaction = Transaction::begin(*database_, QStringLiteral("mario"), QStringLiteral("test"));
        if (!transaction)
            return transaction.error();
        auto result = work();
        if (result) {
            if (const Result<void> committed = transaction->commit(); !committed)
                return committed.error();
        }
        return result;
    }

    CustomerId customer(const char *name)
    {
        Customer customer;
        customer.name = QString::fromUtf8(name);
        const auto id = write([&] { return CustomerStore(*database_).save(customer); });
        EXPECT_OK(id);
        return id ? *id : CustomerId{};
    }

    ServerId server(CustomerId customer, const char *name)
    {
        Server server;
        server.customer = customer;
        server.name = QString::fromUtf8(name);
        const auto id = write([&] { return ServerStore(*database_).save(server); });
        EXPECT_OK(id);
        return id ? *id : ServerId{};
    }

    QString digest()
    {
        const Result<QString> digest = database_->digest();
        EXPECT_OK(digest);
        return digest ? *digest : QString();
    }

private:
    QTemporaryDir folder_;
    std::unique_ptr<Database> database_;
};

} // namespace tagliando
