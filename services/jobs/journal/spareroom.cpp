// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/journal/spareroom.h"

#include <QByteArray>
#include <QFile>

#include <utility>

namespace Reslate::Jobs {

SpareRoom::SpareRoom(const QString &file)
    : m_file(file)
{
}

SpareRoom::~SpareRoom()
{
    release();
}

bool SpareRoom::hold()
{
    if (m_isHeld)
        return true;
    QFile file(m_file);
    // Written, not only made that long: a file of holes takes no room.
    m_isHeld = file.open(QIODevice::WriteOnly) && file.write(QByteArray(bytes, 'r')) == bytes && file.flush();
    file.close();
    if (!m_isHeld)
        QFile::remove(m_file);
    return m_isHeld;
}

bool SpareRoom::release()
{
    if (!std::exchange(m_isHeld, false))
        return false;
    return QFile::remove(m_file);
}

} // namespace Reslate::Jobs
