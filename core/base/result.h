// The error type of the whole program: a value with an id and arguments, never a sentence (ui/words makes the sentence).
#pragma once

#include <QString>
#include <QVariantMap>

#include <utility>
#include <variant>

namespace tagliando {

/// What went wrong, as an id ("file.not_text") and its arguments ("file", "line", "reason").
/// `ui/words/errors.cpp` holds one sentence per id in both languages; a test fails on an id without one.
struct Error {
    QString code;
    QVariantMap args;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the reason why there is none. Names follow std::expected, which GCC 12 lacks in C++20 mode.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}          // NOLINT(google-explicit-constructor)
    Result(Error error) : content_(std::in_place_index<1>, std::move(error)) {}      // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return content_.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    T &value() & { return std::get<0>(content_); }
    const T &value() const & { return std::get<0>(content_); }
    T &&value() && { return std::get<0>(std::move(content_)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    [[nodiscard]] const Error &error() const { return std::get<1>(content_); }

private:
    std::variant<T, Error> content_;
};

template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), failed_(true) {}                 // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool has_value() const noexcept { return !failed_; }
    explicit operator bool() const noexcept { return has_value(); }
    [[nodiscard]] const Error &error() const { return error_; }

private:
    Error error_;
    bool failed_ = false;
};

} // namespace tagliando
