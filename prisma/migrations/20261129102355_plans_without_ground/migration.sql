-- AlterEnum
ALTER TYPE "improvement_conclusion" ADD VALUE 'NOT_NEEDED';
