// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/inputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace Reslate {
namespace {

struct InputText {
    Q_DECLARE_TR_FUNCTIONS(InputText)
};

tl::expected<QByteArray, QString> readFile(const QString &path, qsizetype most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(file.errorString());
    const QByteArray bytes = file.read(most);
    if (file.error() != QFileDevice::NoError)
        return tl::make_unexpected(file.errorString());
    return bytes;
}

#ifdef Q_OS_UNIX
/// Doesn't wait for a writer while it opens.
class Pipe {
public:
    explicit Pipe(const QString &path)
        : m_handle(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    {
    }
    ~Pipe()
    {
        if (isOpen())
            ::close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    bool isOpen() const { return m_handle >= 0; }
    bool isTyped() const { return ::isatty(m_handle) != 0; }
    /// Something came, or the other side closed it.
    bool await(std::chrono::milliseconds patience) const
    {
        pollfd wait {.fd = m_handle, .events = POLLIN, .revents = 0};
        return ::poll(&wait, 1, isTyped() ? -1 : static_cast<int>(patience.count())) > 0;
    }
    /// 0: it ended; below: nothing is there yet, or an error.
    qsizetype read(char *into, qsizetype most) const { return ::read(m_handle, into, static_cast<size_t>(most)); }

private:
    int m_handle;
};

tl::expected<QByteArray, QString> readPipe(const QString &path, qsizetype most, std::chrono::milliseconds patience)
{
    const Pipe pipe(path);
    if (!pipe.isOpen())
        return tl::make_unexpected(qt_error_string(errno));
    QByteArray bytes;
    constexpr qsizetype portion = 64 * 1024;
    QByteArray part(portion, Qt::Uninitialized);
    while (bytes.size() < most) {
        if (!pipe.await(patience))
            return tl::make_unexpected(InputText::tr("nothing comes from there"));
        const qsizetype n = pipe.read(part.data(), std::min(portion, most - bytes.size()));
        if (n == 0)
            break;
        if (n > 0)
            bytes.append(part.constData(), n);
        else if (errno != EAGAIN && errno != EINTR)
            return tl::make_unexpected(qt_error_string(errno));
    }
    return bytes;
}
#endif

} // namespace

tl::expected<QByteArray, QString> readInput(const QString &path, qsizetype most, std::chrono::milliseconds patience)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(path);
    if (info.exists() && !info.isFile() && !info.isDir())
        return readPipe(path, most, patience);
#else
    Q_UNUSED(patience)
#endif
    return readFile(path, most);
}

} // namespace Reslate
