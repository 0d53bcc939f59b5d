// A value that many owners share until one of them changes it.
#pragma once

#include <QExplicitlySharedDataPointer>

#include <memory>
#include <memory_resource>
#include <utility>

namespace tagliando {

/// Where the counts of shared values stand; any thread.
inline std::pmr::memory_resource &counts()
{
    static auto *const pool = new std::pmr::synchronized_pool_resource; // values outlive every static
    return *pool;
}

/// Eight bytes in its owner; without a value of its own it reads as T(). Copies may live in other threads, as those of Qt's containers may.
template <class T>
class Shared {
public:
    Shared() = default;
    Shared(T value) : held_(new Held(std::move(value))) {} // NOLINT(google-explicit-constructor): a value is one

    [[nodiscard]] bool isSet() const { return bool(held_); } ///< without a look at the value
    [[nodiscard]] const T &operator*() const { return held_ ? *held_->value : nothing; }
    [[nodiscard]] const T *operator->() const { return &**this; }
    /// The owner's own from now on; the other owners keep what they see.
    [[nodiscard]] T &edit()
    {
        if (held_)
            held_.detach();
        else
            held_ = new Held(T());
        return *held_->value;
    }

    friend bool operator==(const Shared &a, const Shared &b) { return a.held_ == b.held_ || *a == *b; }

private:
    /// Counts stand close together, apart from the values: to copy a row is to count, and half a million counts all over the memory would cost more
    /// than everything else about a list.
    struct Held : QSharedData {
        explicit Held(T given) : value(std::make_unique<T>(std::move(given))) {}
        Held(const Held &other) : QSharedData(other), value(std::make_unique<T>(*other.value)) {}
        static void *operator new(std::size_t size) { return counts().allocate(size); }
        static void operator delete(void *held, std::size_t size) { counts().deallocate(held, size); }

        std::unique_ptr<T> value;
    };
    static inline const T nothing{};

    QExplicitlySharedDataPointer<Held> held_;
};

} // namespace tagliando
