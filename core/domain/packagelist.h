// Package lists of a whole fleet as numbers: every name, version and pair of them is kept once, a machine's list is a run of pair ids (DESIGN 5).
#pragma once

#include "core/domain/observation.h"

#include <QHash>

#include <array>
#include <bit>
#include <memory>
#include <shared_mutex>
#include <vector>

namespace tagliando {

/// Grows at the end and never moves what it holds: elements below a size that was handed over to another thread may be read there while
/// one writer appends.
template <class T>
class StableVector {
public:
    [[nodiscard]] const T &operator[](std::size_t index) const
    {
        const std::size_t block = blockOf(index);
        return blocks_[block][index - firstOf(block)];
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    void append(T value)
    {
        const std::size_t block = blockOf(size_);
        if (!blocks_[block])
            blocks_[block] = std::make_unique<T[]>(std::size_t(smallest) << block);
        blocks_[block][size_ - firstOf(block)] = std::move(value);
        ++size_;
    }

private:
    static constexpr std::size_t smallest = 64;
    static std::size_t blockOf(std::size_t index) { return std::size_t(std::bit_width(index / smallest + 1)) - 1; }
    static std::size_t firstOf(std::size_t block) { return smallest * ((std::size_t(1) << block) - 1); }

    std::array<std::unique_ptr<T[]>, 27> blocks_; // 2^32 elements
    std::size_t size_ = 0;
};

struct PackageName {
    QByteArray name, architecture, source, module;
    quint32 sourceId = 0; ///< equal for equal sources of one table
};

struct PackageVersion {
    QByteArray version, sourceVersion;
    quint32 sourceVersionId = 0; ///< equal for equal source versions of one table
};

/// What pair ids stand for. One writer appends; ids once given never change their meaning, so lists may be read by other threads meanwhile.
/// Name and version ids are 1, 2, 3 … (the store's), pair ids 0, 1, 2 ….
class PackageTable {
public:
    struct Pair {
        quint32 name = 0, version = 0;
    };

    [[nodiscard]] const PackageName &name(quint32 id) const { return names_[id - 1]; }
    [[nodiscard]] const PackageVersion &version(quint32 id) const { return versions_[id - 1]; }
    [[nodiscard]] Pair pair(quint32 id) const { return pairs_[id]; }
    [[nodiscard]] const PackageName &nameOf(quint32 pair) const { return name(pairs_[pair].name); }
    [[nodiscard]] const PackageVersion &versionOf(quint32 pair) const { return version(pairs_[pair].version); }
    [[nodiscard]] InstalledPackage package(quint32 pair) const;
    /// Safe beside the writer: ids of the names that a source package, or a binary one, goes by.
    [[nodiscard]] std::vector<quint32> namesOfSource(const QByteArray &source) const;
    [[nodiscard]] std::vector<quint32> namesOfBinary(const QByteArray &binary) const;

    // For the writer alone.
    [[nodiscard]] quint32 nameCount() const { return quint32(names_.size()); }
    [[nodiscard]] quint32 versionCount() const { return quint32(versions_.size()); }
    [[nodiscard]] quint32 pairCount() const { return quint32(pairs_.size()); }
    quint32 intern(const InstalledPackage &package); ///< returns the pair
    quint32 internName(const InstalledPackage &package);
    quint32 internVersion(const InstalledPackage &package);
    quint32 internPair(quint32 name, quint32 version);

private:
    struct NameKey {
        QByteArray name, architecture, source, module;
        friend bool operator==(const NameKey &, const NameKey &) = default;
        friend size_t qHash(const NameKey &key, size_t seed = 0) noexcept
        {
            return qHashMulti(seed, key.name, key.architecture, key.source, key.module);
        }
    };
    using VersionKey = std::pair<QByteArray, QByteArray>;

    void growPairs();
    [[nodiscard]] std::size_t place(quint64 key) const;

    StableVector<PackageName> names_;
    StableVector<PackageVersion> versions_;
    StableVector<Pair> pairs_;
    QHash<NameKey, quint32> nameIds_;
    QHash<VersionKey, quint32> versionIds_;
    QHash<QByteArray, quint32> sourceIds_, sourceVersionIds_;
    std::vector<quint64> pairKeys_; ///< open addressing over (name, version); 0: free
    std::vector<quint32> pairIds_;
    mutable std::shared_mutex lookups_; ///< guards the two below
    QHash<QByteArray, std::vector<quint32>> bySource_, byBinary_;
};

/// One machine's packages. Cheap to keep: four bytes a package. Ordered by (name id, version id).
class PackageList {
public:
    PackageList() = default;
    enum class Order { Any, ById };
    /// `pairs` of `table`.
    PackageList(std::shared_ptr<const PackageTable> table, std::vector<quint32> pairs, Order order = Order::Any);
    /// With a table of its own.
    static PackageList of(const std::vector<InstalledPackage> &packages);

    [[nodiscard]] std::size_t size() const { return pairs_.size(); }
    [[nodiscard]] bool empty() const { return pairs_.empty(); }
    [[nodiscard]] const std::vector<quint32> &pairs() const { return pairs_; }
    [[nodiscard]] const std::shared_ptr<const PackageTable> &table() const { return table_; } ///< null only when empty
    /// As people list them: sorted by (source, name, architecture, version).
    [[nodiscard]] std::vector<InstalledPackage> all() const;
    /// What is installed of a source package, or under a binary's name: pair ids.
    [[nodiscard]] std::vector<quint32> ofSource(const QByteArray &source) const;
    [[nodiscard]] std::vector<quint32> ofBinary(const QByteArray &binary) const;
    /// Of any of these name ids.
    [[nodiscard]] std::vector<quint32> named(const std::vector<quint32> &names) const;

    /// Walks the packages as values, in the order of their ids.
    class Iterator {
    public:
        using value_type = InstalledPackage;
        using difference_type = std::ptrdiff_t;
        using reference = InstalledPackage;
        using pointer = const InstalledPackage *;
        using iterator_category = std::input_iterator_tag;
        Iterator(const PackageList *list, std::size_t at) : list_(list), at_(at) {}
        InstalledPackage operator*() const { return list_->table_->package(list_->pairs_[at_]); }
        Iterator &operator++()
        {
            ++at_;
            return *this;
        }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.at_ == b.at_; }

    private:
        const PackageList *list_;
        std::size_t at_;
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, pairs_.size()}; }

    /// The same packages, whatever tables they are numbers of.
    friend bool operator==(const PackageList &a, const PackageList &b);

private:
    std::shared_ptr<const PackageTable> table_;
    std::vector<quint32> pairs_;
};

} // namespace tagliando
